// 20261224; 2026-12-24, 2026/12/24, 2026.12.24; 2026年12月24日, whose three characters are written as their numbers.
const WAYS = [/^(\d{4})(\d{2})(\d{2})$/, /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/];

/** A day as people write it, as the text that travels (`2026-12-24`); null where there is no such day. */
export function writtenDay(written: string): string | null {
  const plain = written.replaceAll(/\s/g, '');
  const [, year = '', month = '', date = ''] = WAYS.map((way) => way.exec(plain)).find((found) => found !== null) ?? [];
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  // 31 November would otherwise roll over into December.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
