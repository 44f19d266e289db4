import type { FilingFigures, FilingPreview } from '@xianfeng/contract';
import { canonical, countedSince, done, filingFigures, type Result } from '@xianfeng/engine';
import type { FilingRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { checksLeft } from './checks-left.ts';
import { collectCounts } from './collect-counts.ts';
import { filingBodyOf } from './filing-file.ts';

/** Fewer people than this could be told by the difference between two revisions. */
const leastBetween = 10;

/** What a filing would say, and the one before it. */
export interface Drafted {
  readonly figures: FilingFigures;
  readonly before: FilingRow | undefined;
  readonly preview: FilingPreview;
}

/** Exactly the figures that would leave; nothing is written. */
export function previewFiling(services: Services, caller: Caller, year: number): Promise<Result<FilingPreview>> {
  return services.store.transaction(caller.committeeId, async (tx) => {
    const today = services.clock.today();
    const drafted = await draftFiling(tx, services, { senderId: caller.committeeId, year, today });
    return drafted.ok ? done(drafted.value.preview) : drafted;
  });
}

interface Series {
  readonly senderId: string;
  readonly year: number;
  readonly today: string;
}

export async function draftFiling(
  tx: Transaction,
  { hash }: Pick<Services, 'hash'>,
  series: Series,
): Promise<Result<Drafted>> {
  const counts = await collectCounts(tx, series.year);
  if (!counts.ok) return counts;
  const figures = filingFigures(counts.value) as FilingFigures;
  const before = await tx.filings.latest({ senderId: series.senderId, year: series.year });
  const filed = before === undefined ? null : filingBodyOf(before).figures;
  const since = filed === null ? 0 : Math.abs(countedSince(filed, figures));
  const preview: FilingPreview = {
    figures,
    revision: (before?.revision ?? 0) + 1,
    before:
      before === undefined
        ? null
        : {
            revision: before.revision,
            onDay: before.on_day,
            isSame: canonical(filed) === canonical(figures),
          },
    fewSince: since > 0 && since < leastBetween ? since : null,
    checksLeft: await checksLeft(tx, series),
    seen: hash(canonical({ figures, before: before?.content_hash ?? null })),
  };
  return done({ figures, before, preview });
}
