interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** `2027-02-05`, `2027/2/5`, or with the characters for year, month and day, as people type days. */
const written = /(\d{4})\s*[-/.\u5e74]\s*(\d{1,2})\s*[-/.\u6708]\s*(\d{1,2})\s*\u65e5?/g;
/** What stands between two days: signs, or one of the two characters for «to». */
const between = /[\s\u81f3\u5230~\u2014\u2013\u3001,\uff0c;\uff1b-]/g;

function daysIn(line: string): readonly string[] | null {
  const days = [...line.matchAll(written)].map(
    ([, year = '', month = '', day = '']) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
  const rest = line.replaceAll(written, '').replaceAll(between, '');
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
  return holidays.map(({ from, to }) => (from === to ? from : `${from} - ${to}`)).join('\n');
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
