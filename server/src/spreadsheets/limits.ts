/** What a spreadsheet may cost us. Generous for a county's roster, small enough for a 300 MiB child. */
export const limits = {
  packedBytes: 20 * 1024 * 1024,
  unpackedBytes: 50 * 1024 * 1024,
  unpackedRatio: 100,
  /** Small files may be as repetitive as they like: below this the ratio is not looked at. */
  ratioFromBytes: 1024 * 1024,
  parts: 2000,
  sheets: 20,
  rows: 60_000,
  columns: 200,
  cells: 1_000_000,
  /** Excel's own limit for one cell. */
  textLength: 32_767,
  /** One long shared text may be used by a million cells: what they show together is limited too. */
  textTotal: 20_000_000,
  sharedTexts: 500_000,
  merges: 20_000,
  problems: 1000,
  /** Deeds of one file, several to a row: a branch of a hundred has a few thousand in a year. */
  deeds: 20_000,
  /** Names in one cell, in characters. */
  namesLength: 2000,
  /** Events of one file: a branch has some dozens in a year. */
  events: 400,
  seconds: 20,
} as const;
