import { PERIODS_PER_YEAR } from './day.ts';
import { compareRational, rational } from './exact.ts';
import type { Problem } from './problem.ts';
import type { BallotInput } from './ballot-input.ts';
import type { Item } from './inputs.ts';
import type { Scheme } from './scheme.ts';

/** What a ballot says that cannot hold together. */
export function ballotProblems({ inputs, items }: Pick<Scheme, 'inputs' | 'items'>): readonly Problem[] {
  return inputs.ballots.flatMap((ballot) => {
    const path = `inputs.ballots.${ballot.id}`;
    return [
      ...(weightsFit(ballot) ? [] : [{ code: 'scheme.ballot-weights', path: `${path}.groups` }]),
      ...trimProblems(ballot, `${path}.trim`),
      ...(heldLeastFits(ballot) ? [] : [{ code: 'scheme.ballot-held-least', path: `${path}.heldLeast` }]),
      ...twiceIn(ballot.groups, `${path}.groups`),
      ...twiceIn(ballot.options, `${path}.options`),
      ...optionProblems(ballot, items, `${path}.options`),
    ];
  });
}

/** Every group has a weight above 0 and it is said what becomes of that of an empty one, or neither is. */
function weightsFit({ groups, emptyGroup }: BallotInput): boolean {
  return groups.every(({ weight }) => (emptyGroup === null ? weight === null : weight !== null && weight.n > 0));
}

function trimProblems({ trim, denominator, emptyGroup }: BallotInput, path: string): readonly Problem[] {
  if (trim === null) return [];
  // Who handed in no paper cannot be among the highest, so that there is nothing to divide by once those are gone.
  if (denominator !== 'scored')
    return [{ code: 'scheme.ballot-trim-denominator', path, facts: { found: denominator } }];
  const isMixed = trim.of === 'all' && emptyGroup !== null;
  return isMixed ? [{ code: 'scheme.ballot-trim-weights', path }] : [];
}

/** Only a ballot that may be skipped, and no oftener than it is held. */
function heldLeastFits({ heldLeast, missing, only, period }: BallotInput): boolean {
  if (heldLeast === null) return true;
  const times = only.length === 0 ? PERIODS_PER_YEAR[period] : only.length;
  return missing === 'skip' && heldLeast <= times;
}

function optionProblems(
  { options, items: ids }: BallotInput,
  items: readonly Item[],
  path: string,
): readonly Problem[] {
  return options.flatMap(({ id, points }) => {
    const value = rational(points.n, points.d);
    const item = items.find(
      ({ id: own, least, most }) =>
        ids.includes(own) &&
        (compareRational(value, rational(least.n, least.d)) < 0 ||
          compareRational(value, rational(most.n, most.d)) > 0),
    );
    return item === undefined
      ? []
      : [{ code: 'scheme.option-out-of-range', path: `${path}.${id}`, facts: { option: id, item: item.id } }];
  });
}

function twiceIn(rows: readonly { readonly id: string }[], path: string): readonly Problem[] {
  return rows.flatMap(({ id }, index) =>
    rows.findIndex((row) => row.id === id) < index
      ? [{ code: 'scheme.name-twice', path: `${path}.${id}`, facts: { found: id } }]
      : [],
  );
}
