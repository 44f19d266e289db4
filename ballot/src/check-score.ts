import { isSigned } from './blind-signature.ts';
import type { BoardScore } from './board.ts';
import { isSignedBy } from './check-signatures.ts';
import type { Election } from './manifest.ts';
import { scoreMessage, scoreTokenMessage } from './token.ts';

/** Whether a score was given by somebody on the roll and has not been changed since. */
export async function isGenuine(election: Election, score: BoardScore): Promise<boolean> {
  const { publicKey, signature, token, value } = score;
  const message = scoreTokenMessage(election, score, score);
  if (!isSigned(election.scoreKeyOf(score), { message, signature: token })) return false;
  return isSignedBy({ publicKey, message: scoreMessage(election, score, value), signature });
}
