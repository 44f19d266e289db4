import { PERIODS_PER_YEAR } from './day.ts';
import { figurePoints } from './figure.ts';
import type { Routes } from './routes.ts';
import type { BoundVeto, Scope, Source } from './rules/kind.ts';
import type { Scheme, Veto } from './scheme.ts';

/** What a branch's own parts may count its members by. */
export function followingOf(members: Scheme): NonNullable<Scope['members']> {
  return { grades: new Set(gradeOrderOf(members)), outcomes: new Set(members.outcomes.map(({ id }) => id)) };
}

export function scopeOf(scheme: Scheme, routes: Routes, sources: readonly Source[]): Omit<Scope, 'members'> {
  const names = namesOf(scheme);
  return {
    cycleLength: PERIODS_PER_YEAR,
    source: (id) => sources.find((source) => source.id === id) ?? null,
    ballot(id) {
      const index = scheme.inputs.ballots.findIndex((ballot) => ballot.id === id);
      const ballot = scheme.inputs.ballots[index];
      if (ballot === undefined) return null;
      return { index, name: ballot.name, axis: ballot.items, period: ballot.period, input: ballot };
    },
    veto(id) {
      const veto = scheme.rating.vetoes.find((each) => each.id === id);
      return veto === undefined ? null : boundVeto(veto, sources);
    },
    entry(id) {
      const index = scheme.inputs.entries.findIndex((entry) => entry.id === id);
      const entry = scheme.inputs.entries[index];
      if (entry === undefined) return null;
      const { sign, quantity, price = null, span = null, valid = null } = entry;
      return {
        index,
        sign,
        hasPoints: quantity === null || price !== null,
        hasQuantity: quantity !== null,
        span,
        valid,
      };
    },
    result: (id) => (scheme.inputs.results ?? []).find((input) => input.id === id) ?? null,
    fact: (id) => scheme.inputs.facts.find((fact) => fact.id === id) ?? null,
    mostOf(item, period, index) {
      const at = routes.items.get(item) ?? -1;
      const byMonth = period === 'month' ? routes.mostByMonth[at] : null;
      return byMonth?.[index] ?? routes.mostOf[at] ?? 0;
    },
    nameOf: (id) => names.get(id) ?? id,
  };
}

/** A veto bound to the parts there are so far; compiling refuses edges that are finer than points. */
export function boundVeto({ id, name, lifted, fact, part }: Veto, sources: readonly Source[]): BoundVeto {
  const source = part === null ? undefined : sources.find((each) => each.id === part.id);
  return {
    id,
    name,
    restores: lifted === 'restores',
    fact: fact === null ? null : { id: fact.id, below: figurePoints(fact.below) ?? Number.NaN },
    part: part === null || source === undefined ? null : { source, below: figurePoints(part.below) ?? Number.NaN },
    lacks: part !== null && source === undefined ? part.id : null,
  };
}

/** What is given by rank from the first stands above what the total gives, what is given from the last below. */
export function gradeOrderOf({ rating }: Scheme): readonly string[] {
  const byTotal = rating.grades.map(({ grade }) => grade);
  const others = rating.rankGrades.filter(({ grade }) => !byTotal.includes(grade));
  const from = (end: 'first' | 'last') => others.filter((band) => band.from === end).map(({ grade }) => grade);
  return [...new Set([...from('first'), ...byTotal, ...from('last').reverse()])];
}

/** Names of parts, inputs and items. */
export function namesOf(scheme: Scheme): ReadonlyMap<string, string> {
  const named = [...scheme.inputs.scores, ...scheme.inputs.entries, ...scheme.parts, ...scheme.items];
  return new Map(named.map(({ id, name }) => [id, name]));
}
