/** What of a fault may stand in the log. The database quotes values in its messages, which may be names; its code, table and constraint say enough. */
export function faultFacts(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { thrown: typeof error };
  const stack = error.stack?.split('\n').filter((line) => line.startsWith('    at '));
  if (!('severity' in error)) return { name: error.name, message: error.message, stack };
  const { code, table, constraint } = error as { code?: string; table?: string; constraint?: string };
  return { name: 'database', code, table, constraint, stack };
}
