import type { NoticeBody } from '@xianfeng/contract';
import { canonical, checkCode, type Checkpoint, done, refused } from '@xianfeng/engine';
import type { Services } from '../context.ts';
import { noticeBody } from './body.ts';
import { noticeDays } from './notice-days.ts';
import { noticeObstacles } from './obstacles.ts';
import type { NoticePlace } from './place.ts';
import type { NoticeSource } from './source.ts';

export interface NoticeOpening {
  readonly openedOn: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** Where the ledger stood. */
  readonly head: Checkpoint;
  readonly number: number;
}

/** The one way a notice comes into being: refused while an obstacle stands, then frozen with hash and check code. */
export function makeNotice(
  { newId, hash }: Pick<Services, 'newId' | 'hash'>,
  source: NoticeSource,
  place: NoticePlace,
  opening: NoticeOpening,
) {
  const obstacles = noticeObstacles(source, place, opening.openedOn);
  if (obstacles.length > 0) return refused(...obstacles);
  const days = noticeDays(source, place.kind, opening.openedOn);
  if (!days.ok) return days;
  const body: NoticeBody = noticeBody(source, place, { number: opening.number, days: days.value });
  const bodyHash = hash(canonical(body));
  return done({
    id: newId(),
    cycle_id: source.year.cycleId,
    ...place,
    number: opening.number,
    opened_on: opening.openedOn,
    closes_on: days.value.closesOn,
    body: JSON.stringify(body),
    body_hash: bodyHash,
    check_code: checkCode(bodyHash),
    ledger_sequence: opening.head.sequence,
    ledger_hash: opening.head.hash,
    published_by: opening.publishedBy,
    published_at: opening.publishedAt,
  });
}
