import type { EvidencePreview } from '@xianfeng/contract';
import { decimalFromPoints } from '@xianfeng/engine';
import { countNew, type EvidencePlan } from './plan.ts';

/** How many lines of what is not taken in are told one by one. */
const linesShown = 200;

/** A plan as it is looked at before anything is written. */
export function evidenceSeen(plan: EvidencePlan): EvidencePreview {
  const { year, part, scores, entries, ballots, statements, left } = plan;
  const itemName = (item: string) => year.plan.scheme.inputs.entries.find(({ id }) => id === item)?.name ?? item;
  return {
    year: year.year,
    scheme: { name: year.version.name, version: year.version.version },
    people: part.subjects.filter(({ member }) => member !== null).length,
    asked: part.asked.map(({ id: fileId, name, path, why }) => ({ fileId, name, path, why })),
    here: part.asked.length === 0 ? [] : part.here.map(({ id, name }) => ({ id, name })),
    scores: scores.map(({ period, rater, standing, sheets }) => ({
      ...{ period, rater, standing },
      new: sheets.reduce((sum, { cells }) => sum + cells.length, 0),
    })),
    entries: [...entries.counts].map(([item, counts]) => ({ itemName: itemName(item), ...counts })),
    ballots: ballots.map(({ name, period, state, isSecond, totals }) => ({
      ...{ name, period, lines: totals.length },
      state: state === 'standing' ? 'standing' : isSecond ? 'second' : 'first',
    })),
    statements: statementsSeen(plan).slice(0, linesShown),
    statementsStanding: statements.standing,
    left: left.slice(0, linesShown),
    count: countNew(plan),
  };
}

function statementsSeen({ year, statements }: EvidencePlan): EvidencePreview['statements'] {
  const { facts, vetoes, results } = statements;
  const { grades, rankGrades } = year.plan.scheme.rating;
  const gradeName = (id: string | null) => [...grades, ...rankGrades].find(({ grade }) => grade === id)?.name ?? id;
  const blank = { name: null, at: null, liftedOn: null, value: null, grade: null, stars: null };
  return [
    ...facts.map(({ subject, name, value }) => ({
      ...{ ...blank, member: subject.name, kind: 'fact' as const, name, value: decimalFromPoints(value) },
    })),
    ...vetoes.map(({ subject, name, on_day: at, lifted_on: liftedOn }) => ({
      ...{ ...blank, member: subject.name, kind: 'veto' as const, name, at, liftedOn },
    })),
    ...results.map(({ subject, scheme, period, total, grade, stars }) => ({
      ...{ ...blank, member: subject.name, kind: scheme === null ? ('history' as const) : ('result' as const) },
      ...{ name: scheme, at: period, value: total === null ? null : decimalFromPoints(total) },
      ...{ grade: gradeName(grade), stars },
    })),
  ];
}
