const beginning = 'event:';

/** How the causes of a sheet's entries begin. */
export function eventCause(sheetId: string): string {
  return `${beginning}${sheetId}:`;
}

/** The sheet an entry was made of; null where it was made of something else. */
export function eventOfCause(cause: string): string | null {
  return cause.startsWith(beginning) ? (cause.slice(beginning.length).split(':')[0] ?? null) : null;
}
