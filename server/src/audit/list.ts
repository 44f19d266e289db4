import type { AuditEntry, AuditFact } from '@xianfeng/contract';
import { done, type Result } from '@xianfeng/engine';
import type { AuditListRow, Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';

export interface AuditAsked {
  readonly before?: number | undefined;
  readonly act?: string | undefined;
  /** Days in China, both included. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const entriesAtOnce = 100;

/**
 * What an administrator answers for is shown in full. That anything else was done is the trail's; what it says, points,
 * ballots, cards and members' affairs, is not the administrators' to read.
 */
const shown = [
  'access',
  'session',
  'accounts',
  'appointments',
  'organizations',
  'handOvers',
  'imports',
  'notices',
  'retention',
];

export interface AuditPage {
  readonly entries: AuditEntry[];
  readonly next: number | null;
}

/** The trail, the latest first. */
export function listAudit({ store }: Services, caller: Caller, asked: AuditAsked): Promise<Result<AuditPage>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const rows = await tx.audit.list({
      before: asked.before,
      act: asked.act,
      from: asked.from === undefined ? undefined : beginningOf(asked.from),
      to: asked.to === undefined ? undefined : new Date(beginningOf(asked.to).getTime() + 86_400_000),
      rowsMost: entriesAtOnce,
    });
    const names = await namesIn(tx, rows);
    const last = rows.at(-1)?.sequence;
    const hasMore = rows.length === entriesAtOnce && last !== undefined && last > 1;
    return done({ entries: rows.map((row) => entryView(row, names)), next: hasMore ? last : null });
  });
}

function beginningOf(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`);
}

type Names = ReadonlyMap<string, string>;

async function namesIn(tx: Transaction, rows: readonly AuditListRow[]): Promise<Names> {
  const ids = rows.flatMap((row) => [row.person_id, row.subject_id, row.on_behalf_of_id]).filter((id) => id !== null);
  const people = await tx.people.namesOf([...new Set(ids)]);
  const organizations = (await tx.organizations.list()).map(({ id, name }) => [id, name] as const);
  return new Map([...organizations, ...people]);
}

function entryView(row: AuditListRow, names: Names): AuditEntry {
  const named = (id: string | null) => {
    const name = id === null ? undefined : names.get(id);
    return id === null || name === undefined ? null : { id, name };
  };
  const isWithheld = !shown.includes(row.act.split('.', 1)[0] ?? '');
  const detail = row.detail === null ? null : (JSON.parse(row.detail) as Detail);
  return {
    sequence: row.sequence,
    recordedAt: row.recorded_at.toISOString(),
    act: row.act,
    person: named(row.person_id),
    organization: named(row.organization_id),
    subject: named(row.subject_id),
    onBehalfOf: named(row.on_behalf_of_id),
    from: detail?.from ?? null,
    changes: isWithheld ? [] : (detail?.changes ?? []).map((change) => changeView(change, names)),
    isWithheld,
    isErased: detail === null && row.detail_digest !== null,
  };
}

interface Detail {
  readonly from?: string;
  readonly changes?: readonly { readonly before?: unknown; readonly after?: unknown; readonly reason?: string }[];
}

function changeView(
  { before, after, reason }: NonNullable<Detail['changes']>[number],
  names: Names,
): AuditEntry['changes'][number] {
  return { before: factsOf(before, names), after: factsOf(after, names), reason: reason ?? null };
}

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The fields of what was noted down, each with its value as a text. */
function factsOf(noted: unknown, names: Names): AuditFact[] {
  if (noted === undefined || noted === null) return [];
  if (typeof noted !== 'object') return [{ field: 'state', value: spoken(noted) }];
  return Object.entries(noted).flatMap(([field, value]) => {
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const known = values.filter((each) => each !== null && each !== '');
    const told = known.flatMap((each) => (isId.test(String(each)) ? (names.get(String(each)) ?? []) : spoken(each)));
    return told.length === 0 ? [] : [{ field, value: told.join('、') }];
  });
}

function spoken(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
