import type pg from 'pg';
import { ballotBoxRole } from './ballot-box.ts';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';

/** The role the service works as. It owns nothing and cannot step around row security. */
export const serviceRole = 'xianfeng_service';

/** Each of the two that work in the database with a password of its own. */
export interface RolePasswords {
  readonly service: string;
  readonly ballotBox: string;
}

/** Makes both roles where they are missing, and sets their passwords. Run by the owner. */
export async function ensureRoles(owner: pg.Client, passwords: RolePasswords): Promise<void> {
  await ensureRole(owner, serviceRole, passwords.service);
  await ensureRole(owner, ballotBoxRole, passwords.ballotBox);
}

async function ensureRole(owner: pg.Client, role: string, password: string): Promise<void> {
  const found = await owner.query('select from pg_roles where rolname = $1', [role]);
  if (found.rowCount === 0) {
    await owner.query(`create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication`);
  }
  await owner.query(`alter role ${role} password ${owner.escapeLiteral(password)}`);
}

/**
 * Row security and the append-only triggers bind neither a superuser nor an owner, so a service that logged in
 * as either would be bound by nothing: the start is refused with `database.service-role-too-mighty` (fact `because`).
 */
export async function checkServiceRole(service: pg.Client): Promise<Result<null>> {
  const { rows } = await service.query<{ fault: string; is_so: boolean }>(`
    select fault, is_so from pg_roles role, lateral (values
      ('superuser', rolsuper), ('bypassrls', rolbypassrls), ('createrole', rolcreaterole), ('replication', rolreplication),
      ('owner', exists (select from pg_class where relowner = role.oid)),
      ('member', exists (select from pg_auth_members where member = role.oid)),
      ('switched-off-triggers', current_setting('session_replication_role') <> 'origin')
    ) as faults (fault, is_so)
    where role.rolname = session_user`);
  const problems = rows
    .filter((row) => row.is_so)
    .map(({ fault }): Problem => ({ code: 'database.service-role-too-mighty', facts: { because: fault } }));
  return problems.length === 0 ? done(null) : refused(...problems);
}
