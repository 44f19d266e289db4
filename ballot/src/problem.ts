/** What is wrong, as a code and its facts; the sentence lives with the other sentences. */
export interface Problem {
  /** Stable, kebab-case, `ballot.…`. */
  readonly code: string;
  readonly facts?: Readonly<Record<string, string | number>>;
}

/** Either a value or everything that stands against it; nothing is thrown for bad input. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

export function refused(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
