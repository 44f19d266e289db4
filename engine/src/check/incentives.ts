import { compareRational, exactText } from '../exact.ts';
import type { Term } from '../figure.ts';
import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';
import { exactFigure } from './range.ts';

/** More of a good thing must not give less, and a small step must not change much. */
export const moreIsNotLess: Check = (inspected) => [
  ...pricesInOrder(inspected),
  ...negativeWeights(inspected),
  ...sidesOfNothing(inspected),
  ...starLadders(inspected),
  ...allOrNone(inspected),
];

/** Levels are named from the highest to the lowest or the other way round; their points must follow. */
function pricesInOrder({ assessment, at }: Inspected): readonly Finding[] {
  return assessment.inputs.entries.flatMap((entry) => {
    const steps = entry.levels
      .slice(1)
      .map(({ points }, index) =>
        compareRational(exactFigure(points), exactFigure((entry.levels[index] ?? { points }).points)),
      );
    const [ups, downs] = [steps.filter((step) => step > 0).length, steps.filter((step) => step < 0).length];
    if (ups === 0 || downs === 0) return [];
    const isTurn = (step: number) => (ups < downs ? step > 0 : step < 0);
    const turn = entry.levels[steps.findIndex(isTurn) + 1];
    const before = entry.levels[steps.findIndex(isTurn)];
    if (turn === undefined || before === undefined) return [];
    const facts = {
      entry: entry.name,
      first: before.name,
      firstPoints: exactText(exactFigure(before.points)),
      second: turn.name,
      secondPoints: exactText(exactFigure(turn.points)),
    };
    const clauses = [turn.points.clause ?? entry.clause];
    return [
      fault({
        code: 'incentive.levels-inverted',
        place: `${at}inputs.entries.${entry.id}.levels.${turn.id}`,
        clauses,
        facts,
        cure: 'cure.order-levels',
      }),
    ];
  });
}

function negativeWeights({ assessment, reaches, at }: Inspected): readonly Finding[] {
  return assessment.parts.flatMap((part) => {
    const terms: readonly Term[] = 'terms' in part ? part.terms : [];
    return terms.flatMap(({ part: of, weight }) => {
      const most = reaches.get(of)?.whole.most;
      const gains = most === null || (most !== undefined && most.n > 0n);
      if (weight.n >= 0 || !gains) return [];
      const source = [...assessment.parts, ...assessment.inputs.scores].find(({ id }) => id === of);
      const facts = { part: part.name, of: source?.name ?? of, weight: exactText(exactFigure(weight)) };
      const clauses = [weight.clause ?? part.clause];
      return [
        fault({
          code: 'incentive.weight-negative',
          place: `${at}parts.${part.id}.terms`,
          clauses,
          facts,
          cure: 'cure.make-weight-positive',
        }),
      ];
    });
  });
}

/** A tally of the deducted side over entries that only add counts nothing, and the other way round. */
function sidesOfNothing({ assessment, at }: Inspected): readonly Finding[] {
  return assessment.parts.flatMap((part) => {
    if (part.rule !== 'tally' || part.side === 'net') return [];
    const wrong = part.side === 'added' ? 'deducts' : 'adds';
    const idle = assessment.inputs.entries.filter(({ id, sign }) => part.of.includes(id) && sign === wrong);
    if (idle.length === 0) return [];
    const facts = { part: part.name, entries: idle.map(({ name }) => name) };
    const clauses = [part.clause, ...idle.map(({ clause }) => clause)];
    return [
      fault({
        code: 'incentive.side-empty',
        place: `${at}parts.${part.id}.side`,
        clauses,
        facts,
        cure: 'cure.turn-side',
      }),
    ];
  });
}

/** A higher total with fewer stars, a better grade with a worse factor; and stars that are skipped. */
function starLadders({ assessment: { rating, factors, exempt }, at }: Inspected): readonly Finding[] {
  const inverted = (place: string, clause: string, pair: { readonly first: string; readonly second: string }) =>
    fault({ code: 'incentive.ladder-inverted', place, clauses: [clause], facts: pair, cure: 'cure.order-ladder' });
  const stars = rating.stars.flatMap(({ stars: own, clause }, index): readonly Finding[] => {
    const above = rating.stars[index - 1]?.stars;
    if (above === undefined) return [];
    const pair = { first: String(above), second: String(own) };
    const place = `${at}rating.stars[${index}]`;
    if (own >= above) return [inverted(place, clause, pair)];
    const isCliff = above - own > 1 && index < rating.stars.length - 1;
    return isCliff
      ? [advice({ code: 'incentive.cliff', place, clauses: [clause], facts: pair, cure: 'cure.add-steps' })]
      : [];
  });
  const byStars = (factors ?? []).flatMap(({ id, byStars: rows, clause }) => {
    const sorted = [...rows].sort((left, right) => left.stars - right.stars);
    return sorted.flatMap(({ stars: own, factor }, index) => {
      const below = sorted[index - 1];
      if (below === undefined || compareRational(exactFigure(factor), exactFigure(below.factor)) >= 0) return [];
      return [inverted(`${at}factors.${id}.byStars`, clause, { first: String(below.stars), second: String(own) })];
    });
  });
  const order = rating.grades.map(({ grade }) => grade);
  const exempted = (exempt?.grades ?? []).flatMap(({ least, grade }, index, rows) => {
    const above = rows[index - 1];
    if (above === undefined || (above.least > least && order.indexOf(above.grade) <= order.indexOf(grade))) return [];
    return [
      inverted(`${at}exempt.grades[${index}]`, exempt?.clause ?? '', {
        first: String(above.least),
        second: String(least),
      }),
    ];
  });
  return [...stars, ...byStars, ...exempted];
}

/** Targets that give everything at a number and nothing just below it. */
function allOrNone({ assessment, at }: Inspected): readonly Finding[] {
  const targets = assessment.parts.filter((part) => part.rule === 'target');
  const [first] = targets;
  if (first === undefined) return [];
  const facts = { targets: targets.map(({ name }) => name) };
  const clauses = targets.map(({ clause }) => clause);
  const place = `${at}parts.${first.id}.least`;
  return [advice({ code: 'incentive.all-or-none', place, clauses, facts, cure: 'cure.add-steps-to-target' })];
}
