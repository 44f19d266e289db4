import type { Problem } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { isSignedBy } from '../secrets.ts';
import { exportCheckpoint, signedText } from './make-checkpoint.ts';

/**
 * Which of a committee's checkpoints this installation's key did not sign (`checkpoint.forged`): whoever can write into
 * the database can make rows, but no signatures.
 */
export function checkSignatures(
  { store, secrets }: Pick<Services, 'store' | 'secrets'>,
  committeeId: string,
): Promise<readonly Problem[]> {
  return store.transaction(committeeId, async (tx) =>
    (await tx.checkpoints.list()).flatMap((row): Problem[] => {
      const { publicKey, signature, ...signed } = exportCheckpoint({ secrets }, row);
      const facts = { sequence: row.audit_sequence, madeAt: signed.madeAt };
      return isSignedBy(publicKey, signedText(signed), signature) ? [] : [{ code: 'checkpoint.forged', facts }];
    }),
  );
}
