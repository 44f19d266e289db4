import { addRational, compareRational, exactText, rational } from '../exact.ts';
import type { BallotInput } from '../ballot-input.ts';
import { fault, type Finding } from './finding.ts';
import type { Check } from './inspected.ts';
import { exactFigure, isSame } from './range.ts';

/** Ballots that can never count as they are written, or whose numbers do not fit one another. */
export const ballotsCanCount: Check = ({ assessment, at }) =>
  assessment.inputs.ballots.flatMap((ballot) => {
    const place = `${at}inputs.ballots.${ballot.id}`;
    return [
      ...weightsOf(ballot, `${place}.groups`),
      ...trimmedAway(ballot, `${place}.trim`),
      ...quorumsOf(ballot, place),
      ...optionsOutOfOrder(ballot, `${place}.options`),
    ];
  });

function weightsOf({ name, groups, emptyGroup, clause }: BallotInput, place: string): readonly Finding[] {
  // Weights that are not there for every group are refused before anybody adds them up.
  if (emptyGroup === null || groups.some(({ weight }) => weight === null)) return [];
  const sum = groups
    .flatMap(({ weight }) => (weight === null ? [] : [exactFigure(weight)]))
    .reduce(addRational, rational(0));
  if (isSame(sum, rational(1))) return [];
  const facts = { part: name, sum: exactText(sum) };
  return [fault({ code: 'weights.not-whole', place, clauses: [clause], facts, cure: 'cure.complete-weights' })];
}

/** With no more papers than the least number there would be nobody left between the highest and the lowest. */
function trimmedAway({ name, groups, trim, clause }: BallotInput, place: string): readonly Finding[] {
  if (trim === null) return [];
  const trimmed = 2 * trim.count;
  const leasts = groups.map(({ least }) => (least === null ? null : least.n / least.d));
  const known = leasts.filter((least) => least !== null);
  const all = known.length < leasts.length ? [] : [known.reduce((sum, least) => sum + least, 0)];
  const short = (trim.of === 'all' ? all : known).find((least) => least <= trimmed);
  if (short === undefined) return [];
  const facts = { ballot: name, least: short, trimmed };
  const proposal = { least: trimmed + 1 };
  return [
    fault({ code: 'ballot.trim-leaves-nobody', place, clauses: [clause], facts, cure: 'cure.raise-least', proposal }),
  ];
}

/** Nobody hands in a paper who is not due, and a share of nothing asks for nothing. */
function quorumsOf({ name, groups, quorum, clause }: BallotInput, place: string): readonly Finding[] {
  const own = groups.map((group) => [`${place}.groups.${group.id}.quorum`, group.quorum] as const);
  return [[`${place}.quorum`, quorum] as const, ...own].flatMap(([where, share]) => {
    if (share === null || (share.n > 0 && compareRational(exactFigure(share), rational(1)) <= 0)) return [];
    const facts = { ballot: name, quorum: exactText(exactFigure(share)) };
    return [fault({ code: 'ballot.quorum-impossible', place: where, clauses: [clause], facts, cure: 'cure.quorum' })];
  });
}

/** Options are written from the best to the worst, or the other way; one that breaks the row is a slip. */
function optionsOutOfOrder({ name, options, clause }: BallotInput, place: string): readonly Finding[] {
  const points = options.map((option) => exactFigure(option.points));
  const steps = points.slice(1).map((each, at) => compareRational(each, points[at] ?? each));
  const isRising = steps.filter((step) => step > 0).length > steps.filter((step) => step < 0).length;
  const turned = steps.findIndex((step) => (isRising ? step < 0 : step > 0));
  const [first, second] = [options[turned], options[turned + 1]];
  if (turned === -1 || first === undefined || second === undefined) return [];
  const facts = {
    ballot: name,
    first: first.name,
    firstPoints: exactText(exactFigure(first.points)),
    second: second.name,
    secondPoints: exactText(exactFigure(second.points)),
  };
  return [
    fault({
      code: 'ballot.options-inverted',
      place: `${place}.${second.id}`,
      clauses: [clause],
      facts,
      cure: 'cure.order-options',
    }),
  ];
}
