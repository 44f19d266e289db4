import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A small tree with one fault in it: `fixtures/<check>/<rule>/<case>/`. */
export interface Fixture {
  readonly rule: string;
  readonly name: string;
  readonly root: string;
}

/** The trees that a check must find fault with. */
export function fixturesOf(check: string): Fixture[] {
  const folder = join(import.meta.dirname, '../fixtures', check);
  return readdirSync(folder).flatMap((rule) =>
    readdirSync(join(folder, rule)).map((name) => ({ rule, name, root: join(folder, rule, name) })),
  );
}
