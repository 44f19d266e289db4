import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { accessSync, constants } from 'node:fs';

/** The folder of the checkout. */
export const root = join(import.meta.dirname, '../..');

export interface CommandResult {
  readonly ok: boolean;
  /** Both streams, as a person at the console would have read them. */
  readonly output: string;
}

/** Runs a program to its end; a program that is not there is a failure like any other. */
export function runCommand(program: string, args: readonly string[], environment = process.env): CommandResult {
  const run = spawnSync(program, args, { cwd: root, env: environment, encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 });
  const ended = run.error?.message ?? (run.signal === null ? '' : `ended by ${run.signal}`);
  return { ok: run.status === 0, output: [run.stdout, run.stderr, ended].filter(Boolean).join('\n').trim() };
}

/** Runs npm as from a bare shell: what an outer npm left in the environment is not the user's wish. */
export function runNpm(args: readonly string[]): CommandResult {
  const ours = Object.entries(process.env).filter(
    ([name]) =>
      !/^(npm_(lifecycle|package|config_(local|global)_prefix|config_prefix|config_omit)|INIT_CWD)/i.test(name),
  );
  return runCommand('npm', args, Object.fromEntries(ours));
}

/** The first of these programs that the search path has, as a full path. */
export function findProgram(names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(place: string): boolean {
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
