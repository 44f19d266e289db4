import type { BallotInput } from './ballot-input.ts';
import { rational, roundedSteps, POINT_SCALE } from './exact.ts';
import type { Figure } from './figure.ts';
import type { FactInput, Item } from './inputs.ts';
import type { Problem } from './problem.ts';
import type { Scheme } from './scheme.ts';

/** A ballot as it is held, with what is scored on it. */
export interface HeldInput {
  readonly input: BallotInput;
  readonly items: readonly Item[];
}

const zero: Figure = { n: 0, d: 1, clause: null };
const one: Figure = { n: 1, d: 1, clause: null };

/** Every ballot of a scheme, and last the questions that facts come from: each a ballot of one item, 1 for yes and 0 for no. */
export function heldInputs({ items, inputs }: Pick<Scheme, 'items' | 'inputs'>): readonly HeldInput[] {
  return [
    ...inputs.ballots.map((input) => ({ input, items: items.filter(({ id }) => input.items.includes(id)) })),
    ...inputs.facts.flatMap((fact) => askedBallot(fact) ?? []),
  ];
}

function askedBallot({ id, name, asked, clause }: FactInput): HeldInput | null {
  if (asked == null) return null;
  const item: Item = {
    ...{ id, name: asked.question, least: zero, most: one, mostIn: [], roles: [], mostFor: [], clause },
  };
  const input: BallotInput = {
    ...({ id, name, items: [id], period: 'year', only: [], groups: asked.groups, options: [], clause } as const),
    // Where too few of a group answered there is nothing of theirs to count, and no fact is known of what nobody tells.
    ...({ denominator: 'scored', emptyGroup: 'scaled', quorum: null, trim: null } as const),
    ...({ missing: 'skip', heldLeast: null } as const),
  };
  return { input, items: [item] };
}

export function isAsked({ inputs }: Pick<Scheme, 'inputs'>, ballot: string): boolean {
  return inputs.facts.some(({ id, asked }) => asked != null && id === ballot);
}

/**
 * The share of those who said yes, in ten-thousandths, of all groups together; null where nobody answered. Rounded down, so
 * that it never reaches a threshold that the answers do not.
 */
export function askedShare(totals: readonly { readonly scored: number; readonly points_sum: number }[]): number | null {
  const scored = totals.reduce((sum, each) => sum + each.scored, 0);
  if (scored === 0) return null;
  const sum = totals.reduce((all, each) => all + BigInt(each.points_sum), 0n);
  return Number(roundedSteps(rational(sum, BigInt(scored) * BigInt(POINT_SCALE)), rational(1, POINT_SCALE), 'down'));
}

/** Only a share can come from a question, about whoever is rated, under a name that no ballot has. */
export function askedProblems({ inputs }: Pick<Scheme, 'inputs'>): readonly Problem[] {
  return inputs.facts.flatMap(({ id, asked, least, most, whole, of }) => {
    if (asked == null) return [];
    const isShare = least.n === 0 && most.n === most.d && !whole && of === 'subject';
    const isFree = inputs.ballots.every((ballot) => ballot.id !== id);
    const hasWeights = asked.groups.some(({ weight, quorum }) => weight !== null || quorum !== null);
    const isTwice = new Set(asked.groups.map((group) => group.id)).size < asked.groups.length;
    return isShare && isFree && !hasWeights && !isTwice
      ? []
      : [{ code: 'scheme.asked-misfit', path: `inputs.facts.${id}.asked`, facts: { fact: id } }];
  });
}
