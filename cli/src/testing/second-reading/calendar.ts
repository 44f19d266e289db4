interface Stay {
  readonly from?: string | null;
  readonly to?: string | null;
}

const monthsOfCycles = new Map<string, readonly string[]>();

/** `2026-01` … `2026-12`. */
export function monthsOf(cycle: string): readonly string[] {
  const months =
    monthsOfCycles.get(cycle) ??
    Array.from({ length: 12 }, (_, index) => `${cycle}-${String(index + 1).padStart(2, '0')}`);
  monthsOfCycles.set(cycle, months);
  return months;
}

export function quartersOf(cycle: string): string[] {
  return [1, 2, 3, 4].map((number) => `${cycle}-Q${number}`);
}

/** The months a quarter has. */
export function monthsOfQuarter(quarter: string): string[] {
  const first = (Number(quarter.slice(6)) - 1) * 3;
  return monthsOf(quarter.slice(0, 4)).slice(first, first + 3);
}

function lastDayOfMonth(month: string): string {
  const year = Number(month.slice(0, 4));
  const number = Number(month.slice(5));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = number === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(number) ? 30 : 31;
  return `${month}-${days}`;
}

export function lastDayOfQuarter(quarter: string): string {
  return lastDayOfMonth(monthsOfQuarter(quarter)[2] ?? '');
}

/** The last day of `2025`, `2025-H1`, `2025-Q3` or `2025-05`. */
export function lastDayOf(period: string): string {
  const year = period.slice(0, 4);
  const rest = period.slice(5);
  if (rest === '') return `${year}-12-31`;
  if (rest.startsWith('H')) return lastDayOfMonth(rest === 'H1' ? `${year}-06` : `${year}-12`);
  return rest.startsWith('Q') ? lastDayOfQuarter(period) : lastDayOfMonth(period);
}

/** The month before: `2025-12` before `2026-01`. */
export function monthBefore(month: string): string {
  const count = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 2;
  return `${String(Math.floor(count / 12)).padStart(4, '0')}-${String((count % 12) + 1).padStart(2, '0')}`;
}

/** The year so many before the cycle. */
export function yearBefore(cycle: string, years: number): string {
  return String(Number(cycle) - years).padStart(4, '0');
}

/** «`from` and `to` are inclusive days of membership.» */
export function isIn({ from = null, to = null }: Stay, day: string): boolean {
  return (from === null || from <= day) && (to === null || to >= day);
}

/** «A month is due for a member who has joined the branch by its 15th and is still in it on its last day.» */
export function monthsDue({ from = null, to = null }: Stay, cycle: string): string[] {
  return monthsOf(cycle).filter(
    (month) => (from === null || from <= `${month}-15`) && (to === null || to >= lastDayOfMonth(month)),
  );
}

/** «a quarter, half or year is due when one of its months is» */
export function quartersDue(stay: Stay, cycle: string): string[] {
  const due = monthsDue(stay, cycle);
  return quartersOf(cycle).filter((quarter) => monthsOfQuarter(quarter).some((month) => due.includes(month)));
}
