import type { Filings, ReceivedFiling } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { FilingRow } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { filedView } from './file-figures.ts';
import { filingBodyOf } from './filing-file.ts';

const byName = new Intl.Collator('zh-Hans-u-co-pinyin-kn-true');

/** What was filed from here, and of which years others' figures are here. */
export function listFilings({ store }: Services, caller: Caller): Promise<Result<Filings>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done({
      years: await tx.cycles.years(),
      filed: (await tx.filings.filed()).map(filedView),
      receivedYears: await tx.filings.receivedYears(),
    }),
  );
}

/** The latest that came from each committee for a year; by their names, never by their figures. */
export function listReceived({ store }: Services, caller: Caller, year: number): Promise<Result<ReceivedFiling[]>> {
  return store.transaction(caller.committeeId, async (tx) =>
    done(
      (await tx.filings.received(year))
        .map(receivedView)
        .toSorted((left, right) => byName.compare(left.committee, right.committee) || (left.id < right.id ? -1 : 1)),
    ),
  );
}

export function receivedView(row: Pick<FilingRow, 'id' | 'on_day' | 'content'>): ReceivedFiling {
  const { committee, year, revision, madeOn, figures } = filingBodyOf(row);
  return { id: row.id, committee: committee.name, year, revision, madeOn, onDay: row.on_day, figures };
}
