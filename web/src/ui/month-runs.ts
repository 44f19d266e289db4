/** Months in a row as their first and last (`2026-01`, `2026-09`); null where one is left out or there are none. */
export function monthRun(periods: readonly string[]): { readonly from: string; readonly to: string } | null {
  const months = periods.map((period) => Number(period.slice(5)));
  const [first] = periods;
  const last = periods.at(-1);
  const isRun = months.every((month, at) => at === 0 || month === (months[at - 1] ?? 0) + 1);
  return first !== undefined && last !== undefined && isRun ? { from: first, to: last } : null;
}
