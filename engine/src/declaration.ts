import { addDays } from './day.ts';
import { compareRational, formatRational, POINT_SCALE, type Rational, rational } from './exact.ts';
import type { Plan } from './plan.ts';
import { worthOfQuantity } from './price.ts';
import type { Problem } from './problem.ts';

/**
 * The way of a declaration (申报): handed in by the member, verified (核实) by the panel with what it is worth, where
 * that is much by two people; or rejected with a reason, or withdrawn while nobody has decided.
 */
export type DeclarationState = 'submitted' | 'verified-once' | 'verified' | 'rejected' | 'withdrawn';
export type DeclarationDecision = 'verify' | 'agree' | 'reject';

/** Above so many points a second person has to agree; no scheme says a number of its own yet. */
const ALONE_AT_MOST = rational(5 * POINT_SCALE);

/** After so many days a declaration that waits is an old one. */
const OLD_AFTER_DAYS = 14;

/** A deed as its member tells it: an entry kind with its level or quantity (ten-thousandths). */
export interface Deed {
  readonly item: string;
  readonly level: string | null;
  readonly quantity: number | null;
}

/** Ten-thousandths of a point without a sign: from the least to the most that the clause lets it be worth. */
export interface DeedWorth {
  readonly least: Rational;
  readonly most: Rational;
  /** Whether people find the points between the two; else the scheme says them. */
  readonly isFound: boolean;
}

/** What the clause lets a deed be worth; null where the scheme does not know it. */
export function deedWorth(plan: Plan, { item, level, quantity }: Deed): DeedWorth | null {
  const route = plan.routes.entries.get(item);
  if (route === undefined) return null;
  if (route.points !== null) {
    const { least, most, isSigned } = route.points;
    return { least: rational(isSigned ? 0 : least), most: rational(most), isFound: true };
  }
  if (route.quantity !== null) {
    if (quantity === null) return null;
    return fixed(
      route.price === null ? rational(0) : inSteps(worthOfQuantity(rational(quantity, POINT_SCALE), route.price)),
    );
  }
  const price = level === null ? undefined : route.levels.get(level);
  if (price === undefined) return null;
  if (price.most === null) return fixed(rational(price.points));
  return { least: rational(price.points), most: rational(price.most), isFound: true };
}

function fixed(worth: Rational): DeedWorth {
  const magnitude = worth.n < 0n ? rational(-worth.n, worth.d) : worth;
  return { least: magnitude, most: magnitude, isFound: false };
}

function inSteps({ n, d }: Rational): Rational {
  return rational(n * BigInt(POINT_SCALE), d);
}

/** A worth as people read it: without decimals that say nothing, and to two where it never ends. */
export function worthText(worth: Rational): string {
  return formatRational(rational(worth.n, worth.d * BigInt(POINT_SCALE)), 2).replace(/\.?0+$/, '');
}

/** Whether a deed may be worth so much that two people have to agree; once its points are found, whether it is. */
export function needsSecond({ most, isFound }: DeedWorth, found: number | null): boolean {
  const worth = isFound && found !== null ? rational(Math.abs(found)) : most;
  return compareRational(worth, ALONE_AT_MOST) > 0;
}

export interface Deciding {
  readonly state: DeclarationState;
  readonly memberId: string;
  /** Who decides. */
  readonly deciderId: string;
  /** Who typed it for the member (代办); null where it is the member's own hand. */
  readonly typedById: string | null;
  /** Who has verified it before; null before anybody has. */
  readonly firstId: string | null;
  /** Whether the decider has said that he is tied with the member (回避). */
  readonly isTied: boolean;
}

const FROM: Readonly<Record<DeclarationDecision, readonly DeclarationState[]>> = {
  verify: ['submitted'],
  agree: ['verified-once'],
  reject: ['submitted', 'verified-once'],
};

/** Why somebody may not decide about a declaration; empty where he may. */
export function decisionProblems(decision: DeclarationDecision, deciding: Deciding): readonly Problem[] {
  const { state, memberId, deciderId, typedById, firstId, isTied } = deciding;
  if (!FROM[decision].includes(state)) return [{ code: 'declaration.not-its-turn', facts: { decision, state } }];
  // Nobody weighs the own deed (seed 000, 二(二)), nor that of somebody close, nor what he wrote down himself.
  if (memberId === deciderId) return [{ code: 'declaration.own' }];
  if (isTied) return [{ code: 'declaration.tied' }];
  if (typedById === deciderId) return [{ code: 'declaration.typed-oneself' }];
  if (decision === 'agree' && firstId === deciderId) return [{ code: 'declaration.second-same' }];
  return [];
}

/** What one deed is held against another by. */
export interface Likeness extends Pick<Deed, 'item'> {
  readonly id: string;
  readonly on: string;
  /** Number of the document or certificate; null where there is none. */
  readonly document: string | null;
}

export interface Twin {
  readonly id: string;
  readonly likeness: 'same-day' | 'same-document';
}

/**
 * Others of the same member that may be the same deed: the same item on the same day, or the same document, be it under
 * another item. People say whether they are; the same words on another day are no sign.
 */
export function twinsOf(deed: Likeness, others: readonly Likeness[]): readonly Twin[] {
  const key = documentKey(deed.document ?? '');
  return others.flatMap((other): Twin[] => {
    if (other.id === deed.id) return [];
    if (key !== '' && documentKey(other.document ?? '') === key) return [{ id: other.id, likeness: 'same-document' }];
    return other.item === deed.item && other.on === deed.on ? [{ id: other.id, likeness: 'same-day' }] : [];
  });
}

/** Document numbers are typed with and without spaces, and with several kinds of brackets. */
export function documentKey(document: string): string {
  return document.normalize('NFKC').replaceAll(/[\s〔〕【】[\]()]/g, '');
}

export type UnusualSign = 'duplicate' | 'large' | 'old';

export interface Queued {
  readonly twins: number;
  readonly isLarge: boolean;
  readonly declaredOn: string;
}

/** Why a declaration that waits is looked at first, the strongest reason first. */
export function unusualSigns({ twins, isLarge, declaredOn }: Queued, today: string): readonly UnusualSign[] {
  return [
    ...(twins > 0 ? (['duplicate'] as const) : []),
    ...(isLarge ? (['large'] as const) : []),
    ...(addDays(declaredOn, OLD_AFTER_DAYS) <= today ? (['old'] as const) : []),
  ];
}

const RANK: Readonly<Record<UnusualSign, number>> = { duplicate: 0, large: 1, old: 2 };

/** Orders what waits: unusual ones first by their strongest sign, and the oldest first among equals. */
export function compareQueued(left: readonly [readonly UnusualSign[], string], right: typeof left): number {
  const rank = ([signs]: typeof left) => (signs[0] === undefined ? 3 : RANK[signs[0]]);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return left[1] < right[1] ? -1 : left[1] > right[1] ? 1 : 0;
}
