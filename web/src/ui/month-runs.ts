/** Periods in their order; from three months in a row on as their first and last (`2026-01`, `2026-09`). */
export function monthRuns(periods: readonly string[]): readonly { readonly from: string; readonly to: string }[] {
  const runs: string[][] = [];
  for (const period of periods) {
    const run = runs.at(-1);
    if (run !== undefined && isNext(run.at(-1) ?? '', period)) run.push(period);
    else runs.push([period]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run.map((period) => [period]) : [run]))
    .map(([from = '', ...rest]) => ({
      from,
      to: rest.at(-1) ?? from,
    }));
}

/** Whether the second is the month after the first, of the same year. */
function isNext(one: string, other: string): boolean {
  return (
    MONTH.test(one) && MONTH.test(other) && monthOf(one) + 1 === monthOf(other) && one.startsWith(other.slice(0, 4))
  );
}

const MONTH = /^\d{4}-\d{2}$/;

function monthOf(period: string): number {
  return Number(period.slice(5));
}
