const DAY = 86_400_000;

/**
 * The day of a serial number. Excel's first system counts 1900 as a leap year, so its numbers below 61 are
 * a day off and 60 is no day at all; nobody in a roster is that old, so they are refused (null).
 */
export function dayOfSerial(decimal: string, isFrom1904: boolean): string | null {
  const serial = Number(decimal.split('.')[0]) + (isFrom1904 ? 1462 : 0);
  if (decimal.startsWith('-') || !Number.isSafeInteger(serial) || serial < 61 || serial > 2_958_465) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * DAY).toISOString().slice(0, 10);
}

/** The serial number of a day from 1900-03-01 on, in the 1900 system. */
export function serialOfDay(day: string): number {
  return (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY;
}

/** Built-in formats that show a day (ECMA-376 part 1, 18.8.30), those of East Asian Excel among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Whether a number in this format is shown as a day. `code` is given for formats of the file's own. */
export function showsDay(format: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN.has(format);
  // Quoted words, escaped letters, fillers and bracketed colours are not part of the pattern.
  const pattern = code.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, '').toLowerCase();
  return !/general/.test(pattern) && /[yd]/.test(pattern);
}
