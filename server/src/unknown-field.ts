import type { Problem } from '@xianfeng/engine';

/** What of a contract's route is looked at here; its schemas are the contract's own. */
interface Described {
  readonly '~orpc': {
    readonly route: { readonly method?: string; readonly path?: string };
    readonly inputSchema?: unknown;
  };
}

/**
 * A field in the query of a read that the contract does not take from there: mistyped, tried out, or meant to contradict
 * the path. What a body carries beyond the contract is left out by its schema instead.
 */
export function unknownField(procedure: Described, queried: readonly string[]): Problem | null {
  const { route, inputSchema } = procedure['~orpc'];
  const fields = fieldsOf(inputSchema).filter((name) => !route.path?.includes(`{${name}}`));
  const unknown = queried.find((name) => !fields.includes(name));
  return unknown === undefined ? null : { code: 'request.query-unknown', facts: { field: unknown.slice(0, 40) } };
}

function fieldsOf(schema: unknown): readonly string[] {
  const isObject = typeof schema === 'object' && schema !== null && 'shape' in schema;
  return isObject ? Object.keys(schema.shape as object) : [];
}
