import type { YearEnd } from '@xianfeng/contract';
import { RATERS } from '../ui/raters.ts';

type Problem = YearEnd['obstacles'][number];

/** One thing in the way, as a person deals with it: several problems with one cure are one thing to do. */
export type Obstacle =
  | { readonly kind: 'unpublished'; readonly periods: readonly string[] }
  | { readonly kind: 'missing'; readonly period: string; readonly names: readonly string[] }
  | { readonly kind: 'missing-ballot' }
  | { readonly kind: 'keying'; readonly keyings: number }
  | { readonly kind: 'held'; readonly name: string }
  | { readonly kind: 'differ'; readonly count: number }
  | { readonly kind: 'void'; readonly group: string; readonly papers: number; readonly least: number }
  | { readonly kind: 'stars'; readonly names: readonly string[] }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'other'; readonly problem: Problem };

/** Groups the server's problems by what cures them, in the order of the steps. */
export function obstaclesOf(problems: readonly Problem[]): readonly Obstacle[] {
  const grouped = new Map<string, readonly Problem[]>();
  for (const problem of problems) {
    const key = keyOf(problem);
    grouped.set(key, [...(grouped.get(key) ?? []), problem]);
  }
  const obstacles = [...grouped.values()].flatMap((group) => obstacleOf(group) ?? []);
  // A ballot nobody has keyed or published lacks its scores too; doing so cures both, so it is said once.
  const isKeyed = !obstacles.some(({ kind }) => kind === 'keying' || kind === 'differ' || kind === 'held');
  return obstacles.filter(({ kind }) => isKeyed || kind !== 'missing-ballot');
}

function keyOf(problem: Problem): string {
  if (problem.code === 'missing-score') return isOfSheet(problem) ? `missing ${textFact(problem, 'period')}` : 'ballot';
  if (problem.code === 'ballot-void') return `void ${textFact(problem, 'group')}`;
  if (isGrouped(problem.code)) return problem.code;
  return JSON.stringify(problem);
}

function isGrouped(code: string): boolean {
  return code === 'rating.period-unpublished' || code === 'ballot.keyings-differ' || isAboutStars(code);
}

function isAboutStars(code: string): boolean {
  return code.includes('direct-stars');
}

function obstacleOf(group: readonly Problem[]): Obstacle | null {
  const [first] = group;
  if (first === undefined) return null;
  const names = [...new Set(group.map((problem) => textFact(problem, 'name')))];
  switch (first.code) {
    case 'rating.period-unpublished':
      return { kind: 'unpublished', periods: group.map((problem) => textFact(problem, 'period')) };
    case 'missing-score':
      return isOfSheet(first)
        ? { kind: 'missing', period: textFact(first, 'period'), names }
        : { kind: 'missing-ballot' };
    case 'ballot.not-keyed-twice':
      return { kind: 'keying', keyings: numberFact(first, 'keyings') };
    case 'ballot.keyed-by-one-person':
      return { kind: 'keying', keyings: 1 };
    case 'ballot.unpublished':
      return { kind: 'held', name: textFact(first, 'ballotName') };
    case 'ballot.keyings-differ':
      return { kind: 'differ', count: group.length };
    case 'ballot-void':
      return {
        kind: 'void',
        group: textFact(first, 'group'),
        papers: numberFact(first, 'papers'),
        least: numberFact(first, 'least'),
      };
    case 'rating.already-confirmed':
      return { kind: 'confirmed' };
    default:
      return isAboutStars(first.code) ? { kind: 'stars', names } : { kind: 'other', problem: first };
  }
}

/** Scores of a sheet are missing from a rater; what a ballot lacks is missing from that ballot. */
function isOfSheet(problem: Problem): boolean {
  return RATERS.some((rater) => rater === textFact(problem, 'by'));
}

function textFact(problem: Problem, fact: string): string {
  const found = problem.facts?.[fact];
  return typeof found === 'string' ? found : '';
}

function numberFact(problem: Problem, fact: string): number {
  const found = problem.facts?.[fact];
  return typeof found === 'number' ? found : 0;
}
