import type pg from 'pg';
import { done, type Problem, refused, type Result } from '@xianfeng/engine';

/** The role the service works as. It owns nothing and cannot step around row security. */
export const serviceRole = 'xianfeng_service';

/** Makes the role where it is missing, and sets its password. Run by the owner. */
export async function ensureServiceRole(owner: pg.Client, password: string): Promise<void> {
  const found = await owner.query('select from pg_roles where rolname = $1', [serviceRole]);
  if (found.rowCount === 0) {
    await owner.query(`create role ${serviceRole} login nosuperuser nobypassrls nocreatedb nocreaterole noreplication`);
  }
  await owner.query(`alter role ${serviceRole} password ${owner.escapeLiteral(password)}`);
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
