import type { HashText } from './chain.ts';
import type { Problem } from './problem.ts';
import type { Lot, ProcedureStep, Scheme } from './scheme.ts';

/** What stands against the lots of a scheme's checks. */
export function lotProblems(scheme: Scheme): readonly Problem[] {
  return scheme.procedure.flatMap((step) =>
    step.lot == null ? [] : problemsOf(scheme, step, step.lot).map((problem) => ({ ...problem, path: pathOf(step) })),
  );
}

function problemsOf({ subject, inputs }: Scheme, step: ProcedureStep, lot: Lot): readonly Problem[] {
  const isChecked = step.kind === 'check' && (step.actor === 'committee-officer' || step.actor === 'branch-secretary');
  if (!isChecked || subject === 'branch') return [{ code: 'scheme.lot-misplaced', facts: { step: step.id } }];
  const isOfNothing = inputs[lot.of].length === 0;
  const { share, least } = lot;
  const hasSize = share.n > 0 && share.n <= share.d && least.n > 0 && least.n % least.d === 0;
  return [
    ...(isOfNothing ? [{ code: 'scheme.lot-of-nothing', facts: { step: step.id, of: lot.of } }] : []),
    ...(hasSize ? [] : [{ code: 'scheme.lot-size', facts: { step: step.id } }]),
  ];
}

function pathOf({ id }: ProcedureStep): string {
  return `procedure.${id}.lot`;
}

/** How many of so many lines are drawn. */
export function drawsOf({ share, least }: Pick<Lot, 'share' | 'least'>, lines: number): number {
  const byShare = Math.ceil((lines * share.n) / share.d);
  return Math.min(lines, Math.max(least.n / least.d, byShare));
}

/** The list of all that could be drawn, as it is frozen and hashed: one line for each, in order, each with its end. */
export function lotList(lines: readonly string[]): string {
  return lines
    .toSorted((left, right) => (left < right ? -1 : 1))
    .map((line) => `${line}\n`)
    .join('');
}

export function linesOf(list: string): readonly string[] {
  return list.split('\n').slice(0, -1);
}

/**
 * The seed is the hash of the frozen list's hash and of the numbers that those present read out, one on each line in the
 * order in which they were typed. The list stands before anybody knows the numbers, and each number is written on paper
 * before anybody hears another: so nobody chooses the seed.
 */
export function seedOf(hash: HashText, listHash: string, numbers: readonly string[]): string {
  return hash([listHash, ...numbers].map((line) => `${line}\n`).join(''));
}

/** The lines whose hash behind the seed comes first, in that order. Who knows list and seed draws the same with `sha256sum`. */
export function drawLines(
  hash: HashText,
  { seed, list, draws }: { readonly seed: string; readonly list: string; readonly draws: number },
): readonly string[] {
  return linesOf(list)
    .map((line) => ({ line, at: hash(`${seed} ${line}\n`) }))
    .toSorted((left, right) => (left.at < right.at ? -1 : 1))
    .slice(0, draws)
    .map(({ line }) => line);
}
