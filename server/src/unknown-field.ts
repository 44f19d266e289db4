import type { Problem } from '@xianfeng/engine';

/** What of a contract's route is looked at here; its schemas are the contract's own. */
interface Described {
  readonly '~orpc': { readonly route: { readonly method?: string }; readonly inputSchema?: unknown };
}

/**
 * A field in the query of a read that the contract does not know: mistyped, or tried out. What a body carries beyond the
 * contract is left out by its schema instead.
 */
export function unknownField(procedure: Described, input: unknown): Problem | null {
  const { route, inputSchema } = procedure['~orpc'];
  if (route.method !== 'GET' || typeof input !== 'object' || input === null) return null;
  const known = fieldsOf(inputSchema);
  const field = Object.keys(input).find((name) => !known.includes(name));
  return field === undefined ? null : { code: 'request.query-unknown', facts: { field: field.slice(0, 40) } };
}

function fieldsOf(schema: unknown): readonly string[] {
  const isObject = typeof schema === 'object' && schema !== null && 'shape' in schema;
  return isObject ? Object.keys(schema.shape as object) : [];
}
