import { decimalFromPoints, type HistoryEvidence, POINT_SCALE } from '@xianfeng/engine';
import type { EarlierResultRow, Transaction, VetoRow } from '@xianfeng/store';
import { closedOn, closedPeriods } from '../closed-periods/closed.ts';
import { countedEvents } from '../evidence/counted-events.ts';
import { decimalPoints } from './decimal-points.ts';
import type { FileSubject } from './file-part.ts';
import type { Planning } from './planning.ts';

interface About {
  readonly subject: FileSubject;
}

export type PlannedFact = About & {
  readonly fact: string;
  readonly name: string;
  /** Ten-thousandths. */
  readonly value: number;
  /** Of the statement that stands; 0 for none. */
  readonly revision: number;
};
export type PlannedVeto = About & Pick<VetoRow, 'veto' | 'on_day' | 'lifted_on'> & { readonly name: string };
export type PlannedResult = About & Pick<EarlierResultRow, 'scheme' | 'period' | 'total' | 'grade' | 'stars'>;

/** What was stated of somebody, decided about him, or known of him before. */
export interface PlannedStatements {
  readonly facts: readonly PlannedFact[];
  readonly vetoes: readonly PlannedVeto[];
  readonly results: readonly PlannedResult[];
  readonly standing: number;
}

/** Each is new or stands the same; one that stands otherwise is a fault. */
export async function planStatements(tx: Transaction, planning: Planning): Promise<PlannedStatements> {
  const facts = await planFacts(tx, planning);
  const vetoes = await planVetoes(tx, planning);
  const results = await planResults(tx, planning);
  return {
    facts: facts.fresh.filter(({ subject }) => isBrought(planning, subject)),
    vetoes: vetoes.fresh.filter(({ subject }) => isBrought(planning, subject)),
    results: results.fresh.filter(({ subject }) => isBrought(planning, subject)),
    standing: facts.standing + vetoes.standing + results.standing,
  };
}

/** What is decided is for the secretary to bring in, and of the secretary himself for nobody but another. */
function isBrought({ caller, mayDecide, part }: Planning, { id, name }: FileSubject): boolean {
  if (!mayDecide) part.left.add('decided');
  else if (id === caller.personId) part.left.add('own', { member: name });
  else return true;
  return false;
}

interface Compared<Planned> {
  readonly fresh: readonly Planned[];
  readonly standing: number;
}

async function planFacts(tx: Transaction, planning: Planning): Promise<Compared<PlannedFact>> {
  const { year, part, problems } = planning;
  const rows = await tx.facts.ofCycle(year.cycleId);
  const counted = await countedEvents(tx, year);
  const fresh: PlannedFact[] = [];
  let standing = 0;
  for (const subject of part.subjects) {
    for (const [fact, told] of Object.entries(subject.evidence.facts ?? {})) {
      const input = factOf(planning, subject, fact);
      if (input === undefined || typeof told === 'boolean') {
        part.left.add('fact-unknown', { member: subject.name, fact });
        continue;
      }
      const row = rows.find((each) => each.subject_id === subject.id && each.fact === fact);
      const isOwnCount = subject.member === null && counted[fact] !== undefined;
      const stands = row?.value ?? null;
      const sum = isOwnCount ? (stands ?? 0) + (counted[fact] ?? 0) * POINT_SCALE : stands;
      const value = decimalPoints(told);
      if (sum === value) standing += 1;
      else if (sum === null) fresh.push({ subject, fact, name: input.name, value, revision: row?.revision ?? 0 });
      else {
        const facts = { member: subject.name, fact: input.name, value: String(told), standing: decimalFromPoints(sum) };
        problems.push({ code: 'evidence-file.fact-otherwise', path: `${subject.path}.facts.${fact}`, facts });
      }
    }
  }
  return { fresh, standing };
}

/** A fact of the branch stands with the branch, one of whoever is rated with him. */
function factOf({ year }: Planning, { member }: FileSubject, id: string) {
  const of = member === null ? 'branch' : 'subject';
  return year.plan.scheme.inputs.facts.find((each) => each.id === id && (each.of === of || year.subject === 'branch'));
}

async function planVetoes(tx: Transaction, planning: Planning): Promise<Compared<PlannedVeto>> {
  const { year, part, problems, today } = planning;
  const rows = await tx.vetoes.ofCycles([year.cycleId]);
  const closed = await closedPeriods(tx, year);
  const fresh: PlannedVeto[] = [];
  const told = new Set<string>();
  let standing = 0;
  for (const subject of part.subjects) {
    (subject.evidence.vetoes ?? []).forEach(({ veto, on, liftedOn = null }, at) => {
      const path = `${subject.path}.vetoes[${at}]`;
      const name = year.plan.scheme.rating.vetoes.find(({ id }) => id === veto)?.name ?? veto;
      const facts = { member: subject.name, veto: name, on };
      const row = rows.find((each) => each.subject_id === subject.id && each.veto === veto && each.on_day === on);
      const shut = closedOn(closed, { countsOn: on, today });
      const key = `${subject.id} ${veto} ${on}`;
      if (told.has(key) || row?.lifted_on === liftedOn) standing += 1;
      else if (row !== undefined) problems.push({ code: 'evidence-file.veto-otherwise', path, facts });
      else if (on > today) problems.push({ code: 'evidence-file.veto-in-future', path, facts });
      else if (shut.length > 0) problems.push(...shut.map((problem) => ({ ...problem, path })));
      else fresh.push({ subject, veto, name, on_day: on, lifted_on: liftedOn });
      told.add(key);
    });
  }
  return { fresh, standing };
}

async function planResults(tx: Transaction, planning: Planning): Promise<Compared<PlannedResult>> {
  const { year, part, problems } = planning;
  const rows = await tx.earlierResults.ofCycles([year.cycleId]);
  const fresh: PlannedResult[] = [];
  let standing = 0;
  for (const subject of part.subjects) {
    const { history = [], results = [] } = subject.evidence;
    const told = [
      ...history.map((line, at) => ({ line, scheme: null, path: `${subject.path}.history[${at}]` })),
      ...results.map((line, at) => ({ line, scheme: line.scheme, path: `${subject.path}.results[${at}]` })),
    ];
    for (const { line, scheme, path } of told) {
      const { period } = line;
      const row = rows.find(
        (each) => each.subject_id === subject.id && each.scheme === scheme && each.period === period,
      );
      const wanted = resultOf(line);
      if (row === undefined) fresh.push({ subject, scheme, period, ...wanted });
      else if (row.total === wanted.total && row.grade === wanted.grade && row.stars === wanted.stars) standing += 1;
      else problems.push({ code: 'evidence-file.result-otherwise', path, facts: { member: subject.name, period } });
    }
  }
  return { fresh, standing };
}

function resultOf({ total = null, grade = null, stars = null }: HistoryEvidence) {
  return { total: total === null ? null : decimalPoints(total), grade, stars };
}
