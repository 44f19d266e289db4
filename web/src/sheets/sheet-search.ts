import type { Sheet } from '@xianfeng/contract';
import { RATERS } from '../ui/raters.ts';

/** What the address of a sheet says beside branch and period: whose scores, and for peers by whom. */
export interface SheetSearch {
  readonly rater?: Sheet['rater'];
  readonly giver?: string;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Takes only raters and ids from an address; whatever else stands there is left out. */
export function readSheetSearch({ rater, giver }: Readonly<Record<string, unknown>>): SheetSearch {
  const known = RATERS.find((each) => each === rater);
  return {
    ...(known === undefined ? {} : { rater: known }),
    ...(known === 'peer' && typeof giver === 'string' && ID.test(giver) ? { giver } : {}),
  };
}
