/** Something in the tree that a rule forbids. */
export interface Fault {
  /** The name of the rule; the folder of its fixture has the same name. */
  readonly rule: string;
  readonly path: string;
  /** Counted from 1; 0 where the fault is the file itself. */
  readonly line: number;
  readonly message: string;
}

/** Faults as lines for the console: `path:line: message [rule]`. */
export function faultLines(faults: readonly Fault[]): string[] {
  return faults.map(({ path, line, message, rule }) => `${path}${line === 0 ? '' : `:${line}`}: ${message} [${rule}]`);
}

/** The line, counted from 1, at a position in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
