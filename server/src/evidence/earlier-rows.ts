import {
  decimalFromPoints,
  type HistoryEvidence,
  type MemberResult,
  type SubjectEvidence,
  type VetoEvidence,
} from '@xianfeng/engine';
import type { EarlierResultRow, RatingRow, Transaction, VetoRow } from '@xianfeng/store';

/** What others have decided about somebody, and what he came to before or elsewhere. */
export interface Earlier {
  readonly vetoes: readonly VetoRow[];
  readonly results: readonly EarlierResultRow[];
  /** What meetings here confirmed of him in the years before. */
  readonly ratings: readonly ConfirmedBefore[];
}

type ConfirmedBefore = RatingRow & { readonly year: number };

export interface EarlierRows {
  of(subjectId: string): Earlier;
}

/** No rule of the sources looks further back; another one would name its years running, which are few. */
const yearsBack = 5;

interface EarlierAsked {
  readonly cycleIds: readonly string[];
  readonly year: number;
  readonly subjectIds: readonly string[];
}

export async function earlierRows(tx: Transaction, { cycleIds, year, subjectIds }: EarlierAsked): Promise<EarlierRows> {
  const vetoes = Map.groupBy(await tx.vetoes.ofCycles(cycleIds), ({ subject_id: id }) => id);
  const results = Map.groupBy(await tx.earlierResults.ofCycles(cycleIds), ({ subject_id: id }) => id);
  const confirmed = await tx.ratings.earlierOf(subjectIds, { from: year - yearsBack, before: year });
  const ratings = Map.groupBy(confirmed, ({ subject_id: id }) => id);
  return {
    of: (id) => ({
      ...{ vetoes: vetoes.get(id) ?? [], results: results.get(id) ?? [], ratings: ratings.get(id) ?? [] },
    }),
  };
}

/** As evidence has them; where two years say the same of somebody, it is said once, as this year has it. */
export function earlierEvidence(...all: readonly Earlier[]): Pick<SubjectEvidence, 'vetoes' | 'history' | 'results'> {
  const vetoes = new Map(all.flatMap((each) => each.vetoes.map((row) => [`${row.veto} ${row.on_day}`, row])));
  const byPlace = new Map<string, EarlierResultRow>();
  for (const row of all.flatMap((each) => each.results)) {
    const place = `${row.scheme ?? ''} ${row.period}`;
    if (!byPlace.has(place)) byPlace.set(place, row);
  }
  const rows = [...byPlace.values()];
  const brought = rows.filter(({ scheme }) => scheme === null).map(resultEvidence);
  const history = withConfirmed(
    all.flatMap((each) => each.ratings),
    brought,
  );
  const results = rows.flatMap((row) => (row.scheme === null ? [] : [{ scheme: row.scheme, ...resultEvidence(row) }]));
  return {
    ...(vetoes.size === 0 ? {} : { vetoes: [...vetoes.values()].map(vetoEvidence) }),
    ...(history.length === 0 ? {} : { history }),
    ...(results.length === 0 ? {} : { results }),
  };
}

/** What a meeting here confirmed stands before what was brought of the same period; of two branches in one year the later. */
function withConfirmed(
  ratings: readonly ConfirmedBefore[],
  brought: readonly HistoryEvidence[],
): readonly HistoryEvidence[] {
  const byPeriod = new Map<string, HistoryEvidence>();
  for (const rating of ratings)
    for (const line of confirmedEvidence(rating)) if (!byPeriod.has(line.period)) byPeriod.set(line.period, line);
  for (const line of brought) if (!byPeriod.has(line.period)) byPeriod.set(line.period, line);
  return [...byPeriod.values()].toSorted((left, right) => (left.period < right.period ? -1 : 1));
}

/** The year, and its months or quarters where the scheme publishes them: a run may come across the year's end. */
function confirmedEvidence({ year, total, grade, stars, result }: ConfirmedBefore): readonly HistoryEvidence[] {
  // Snapshots are stored as the engine gave them.
  const { periods = {} } = result as MemberResult;
  return [
    {
      period: String(year),
      ...(total === null ? {} : { total: decimalFromPoints(total) }),
      ...(grade === null ? {} : { grade }),
      ...(stars === null ? {} : { stars }),
    },
    ...Object.entries(periods).map(([period, points]) => ({ period, total: points })),
  ];
}

function vetoEvidence({ veto, on_day: on, lifted_on: liftedOn }: VetoRow): VetoEvidence {
  return { veto, on, ...(liftedOn === null ? {} : { liftedOn }) };
}

function resultEvidence({ period, total, grade, stars }: EarlierResultRow): HistoryEvidence {
  return {
    period,
    ...(total === null ? {} : { total: decimalFromPoints(total) }),
    ...(grade === null ? {} : { grade }),
    ...(stars === null ? {} : { stars }),
  };
}
