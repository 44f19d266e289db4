import { canonical, checkCode, type Checkpoint, done, refused } from '@xianfeng/engine';
import type { NoticeRow } from '@xianfeng/store';
import type { Services } from '../context.ts';
import { contentHash, noticeContent } from './content.ts';
import { noticeDays } from './notice-days.ts';
import { noticeObstacles } from './obstacles.ts';
import type { NoticePlace } from './place.ts';
import type { NoticeSource } from './source.ts';

export interface NoticeOpening {
  readonly openedOn: string;
  readonly publishedBy: string;
  readonly publishedAt: Date;
  /** The notice that it takes the place of. */
  readonly standing: NoticeRow | undefined;
  /** Where the ledger stood. */
  readonly head: Checkpoint;
  readonly number: number;
}

/** The one way a notice comes into being: refused while an obstacle stands, then frozen with hash and check code. */
export function makeNotice(
  services: Pick<Services, 'newId' | 'hash'>,
  source: NoticeSource,
  place: NoticePlace,
  opening: NoticeOpening,
) {
  const { standing, number } = opening;
  const obstacles = noticeObstacles(source, place, opening.openedOn);
  if (obstacles.length > 0) return refused(...obstacles);
  const days = noticeDays(source, place.kind, opening.openedOn);
  if (!days.ok) return days;
  const body = noticeContent(source, { place, standing }, { number, days: days.value });
  const bodyHash = services.hash(canonical(body));
  const row = {
    id: services.newId(),
    cycle_id: source.year.cycleId,
    ...place,
    number,
    opened_on: opening.openedOn,
    closes_on: days.value.closesOn,
    body: JSON.stringify(body),
    body_hash: bodyHash,
    check_code: checkCode(bodyHash),
    ledger_sequence: opening.head.sequence,
    ledger_hash: opening.head.hash,
    published_by: opening.publishedBy,
    published_at: opening.publishedAt,
    replaces: standing?.id ?? null,
  };
  return done({ row, contentHash: contentHash(services, body) });
}
