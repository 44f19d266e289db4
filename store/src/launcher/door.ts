import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** The role that migrates and checks; it exists inside the data folder only. */
export const ownerRole = 'xianfeng_owner';

const opening = `local all ${ownerRole} trust\n`;
const open = 'local all all scram-sha-256\n';

/**
 * Who may enter the server by its socket. While it starts, that is the owner alone and without a password, which
 * nobody knows yet; a cluster half opened by a killed program begins here again.
 */
export function admitOwner(cluster: string): void {
  writeFileSync(rulesOf(cluster), opening);
}

/**
 * Gives the owner a password for this start, written down nowhere, and asks everybody for theirs from here on:
 * whoever holds the service's connection cannot open the owner's. Returns once the way in without one is shut.
 */
export async function askForPasswords(owner: pg.ClientConfig, cluster: string): Promise<string> {
  const password = randomBytes(24).toString('base64url');
  const client = new pg.Client(owner);
  await client.connect();
  try {
    await client.query(`alter role ${ownerRole} password ${client.escapeLiteral(password)}`);
    writeFileSync(rulesOf(cluster), open);
    await client.query('select pg_reload_conf()');
  } finally {
    await client.end();
  }
  while (await entersWithoutPassword(owner)) await pause(5);
  return password;
}

function rulesOf(cluster: string): string {
  return join(cluster, 'pg_hba.conf');
}

async function entersWithoutPassword(owner: pg.ClientConfig): Promise<boolean> {
  // An empty password is sent as one, and refused as wrong, where the server asks for any.
  const client = new pg.Client({ ...owner, password: '-' });
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') return false;
    throw error;
  }
}
