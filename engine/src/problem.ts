/**
 * What is wrong, as a code and its facts. The sentence a person reads lives in
 * `contract/src/sentences.ts`, so that one fault is worded once for web, CLI and spreadsheets.
 */
export interface Problem {
  /** Stable, kebab-case, `noun.fault`, e.g. `score.out-of-range`. */
  readonly code: string;
  /** Where in the input it is, as a JSON path such as `branches[0].members[3].scores[7].points`. */
  readonly path?: string;
  /** The facts a sentence needs: limits, names, what was found. Never prose. */
  readonly facts?: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

/** Either a value or everything that stands against it; nothing is thrown for bad input. */
export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The act is done; its outcome. */
export function done<Value>(value: Value): Result<Value> {
  return { ok: true, value };
}

/** The act is refused, for these reasons; nothing has changed. */
export function refused(...problems: readonly Problem[]): {
  readonly ok: false;
  readonly problems: readonly Problem[];
} {
  return { ok: false, problems };
}
