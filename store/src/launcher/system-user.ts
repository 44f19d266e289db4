import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync } from 'node:fs';

/**
 * PostgreSQL refuses to run as root. A root of a machine therefore runs it in one of two ways:
 * `namespace`: as an unprivileged user of a user namespace; files stay root's, and folders only root can read work.
 * `nobody`: as the machine's unprivileged user, where user namespaces are switched off.
 */
export type SystemUser = 'self' | 'namespace' | 'nobody';

/** The unprivileged user of every Linux. */
const nobody = 65_534;

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly user: { readonly uid?: number; readonly gid?: number };
}

/** How a program of the database is run by this user. */
export function commandAs(user: SystemUser, program: string, args: readonly string[]): Command {
  if (user === 'self') return { program, args, user: {} };
  if (user === 'nobody') return { program, args, user: { uid: nobody, gid: nobody } };
  const mapping = ['--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'];
  return { program: 'unshare', args: [...mapping, program, ...args], user: {} };
}

/** The way that works for whoever runs this process. */
export function systemUser(): SystemUser {
  if (process.getuid?.() !== 0) return 'self';
  return runs(commandAs('namespace', 'true', [])) ? 'namespace' : 'nobody';
}

/** Whether the database's user can run this command. */
export function runs({ program, args, user }: Command): boolean {
  return spawnSync(program, [...args], { stdio: 'ignore', cwd: '/', ...user }).status === 0;
}

/** Whether the database's user can walk through the folder and all above it. */
export function canPass(user: SystemUser, folder: string): boolean {
  return runs(commandAs(user, 'test', ['-x', folder]));
}

/** Gives a folder or file to the database's user; nobody else may look into it. */
export function giveTo(user: SystemUser, place: string): void {
  chmodSync(place, 0o700);
  if (user === 'nobody') chownSync(place, nobody, nobody);
}
