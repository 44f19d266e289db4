import { type Manifest, readBoardFile, verifyBallot } from '@xianfeng/ballot';
import type { Problem } from '@xianfeng/engine';
import { answerWork } from '../ui/work.ts';

export interface VerifyQuestion {
  readonly manifest: Manifest;
  /** List and board, as they are handed out. */
  readonly file: string;
}

/** What stands against the ballot; nothing where it is sound. */
export type VerifyAnswer = readonly Problem[];

async function answer({ manifest, file }: VerifyQuestion): Promise<VerifyAnswer> {
  const found = readBoardFile(file);
  if (found === null) return [{ code: 'ballot.board-unreadable' }];
  const verified = await verifyBallot({ manifest, ...found });
  return verified.ok ? [] : verified.problems;
}

answerWork<VerifyQuestion, VerifyAnswer>(answer);
