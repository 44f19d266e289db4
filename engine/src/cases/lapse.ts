/** What somebody may have kept away from: party life, dues, assigned work. */
export const lapseKinds = ['party-life', 'dues', 'work'] as const;
export type LapseKind = (typeof lapseKinds)[number];

/**
 * One month of somebody: whether he took part, paid, or had work. Null where the branch kept nothing of it in that month, or
 * where it did not concern him (exempt, not in the branch, on leave).
 */
export type LapseMonth = Readonly<Record<LapseKind, boolean | null>>;

const monthsRunning = 6;

/**
 * What there was nothing of for six months running, up to the last of these months. It says that somebody should go and ask, and
 * nothing else: what nobody kept is no fact, and what there is a reason for no lapse.
 */
export function lapsesOf(months: readonly LapseMonth[]): readonly LapseKind[] {
  const last = months.slice(-monthsRunning);
  if (last.length < monthsRunning) return [];
  return lapseKinds.filter((kind) => last.every((month) => month[kind] === false));
}
