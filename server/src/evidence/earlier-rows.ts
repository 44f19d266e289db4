import { decimalFromPoints, type HistoryEvidence, type SubjectEvidence, type VetoEvidence } from '@xianfeng/engine';
import type { EarlierResultRow, Transaction, VetoRow } from '@xianfeng/store';

/** What others have decided about somebody, and what he came to before or elsewhere. */
export interface Earlier {
  readonly vetoes: readonly VetoRow[];
  readonly results: readonly EarlierResultRow[];
}

export interface EarlierRows {
  of(subjectId: string): Earlier;
}

export async function earlierRows(tx: Transaction, cycleIds: readonly string[]): Promise<EarlierRows> {
  const vetoes = Map.groupBy(await tx.vetoes.ofCycles(cycleIds), ({ subject_id: id }) => id);
  const results = Map.groupBy(await tx.earlierResults.ofCycles(cycleIds), ({ subject_id: id }) => id);
  return { of: (id) => ({ vetoes: vetoes.get(id) ?? [], results: results.get(id) ?? [] }) };
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
  const history = rows.filter(({ scheme }) => scheme === null).map(resultEvidence);
  const results = rows.flatMap((row) => (row.scheme === null ? [] : [{ scheme: row.scheme, ...resultEvidence(row) }]));
  return {
    ...(vetoes.size === 0 ? {} : { vetoes: [...vetoes.values()].map(vetoEvidence) }),
    ...(history.length === 0 ? {} : { history }),
    ...(results.length === 0 ? {} : { results }),
  };
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
