/** One JSON line on standard error; callers pass codes and references, never personal data. */
export function writeLog(level: 'info' | 'error', event: string, facts: Readonly<Record<string, unknown>>): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, event, ...facts })}\n`);
}
