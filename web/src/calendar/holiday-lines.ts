interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** `2027-02-05`, `2027/2/5` or `2027年2月5日`, as people type days. */
const written = /(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?/g;

function daysIn(line: string): readonly string[] | null {
  const days = [...line.matchAll(written)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const rest = line.replaceAll(written, '').replaceAll(/[\s至到~—–、,，;；-]/g, '');
  const isReal = days.every((day) => new Date(`${day}T00:00:00Z`).toISOString?.().startsWith(day) ?? false);
  return rest === '' && isReal ? days : null;
}

function linesOf(words: string): readonly string[] {
  return words.split(/\r?\n/).filter((line) => line.trim() !== '');
}

/** One holiday a line, a day or a first and a last one; null where a line is something else. */
export function readHolidays(words: string): DaySpan[] | null {
  const spans: DaySpan[] = [];
  for (const line of linesOf(words)) {
    const days = safely(() => daysIn(line));
    const [from, to = from, more] = days ?? [];
    if (from === undefined || to === undefined || more !== undefined) return null;
    spans.push({ from, to });
  }
  return spans;
}

/** Days in any number on a line; null where a line holds something else. */
export function readWorkdays(words: string): string[] | null {
  const days: string[] = [];
  for (const line of linesOf(words)) {
    const found = safely(() => daysIn(line));
    if (found === null || found.length === 0) return null;
    days.push(...found);
  }
  return days;
}

export function holidayLines(holidays: readonly DaySpan[]): string {
  return holidays.map(({ from, to }) => (from === to ? from : `${from} 至 ${to}`)).join('\n');
}

/** A day such as 2027-02-30 cannot be made into an instant. */
function safely<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
