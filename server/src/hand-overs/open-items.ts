import type { OpenItem, Role } from '@xianfeng/contract';
import type { StepKind } from '@xianfeng/engine';
import type { AppointmentRow, ScoreSheetRow, Transaction } from '@xianfeng/store';
import { type BranchYear, branchYearOf } from '../cycles/branch-year.ts';
import { overdueByBranch } from '../duties/of-committee.ts';
import { yearRecords } from '../steps/records.ts';
import { holdersOn } from '../holders.ts';
import { turnInMeasure } from '../measures/turn.ts';
import { turnInObjection } from '../objections/turn.ts';
import { pathOf } from '../organization-tree/reached.ts';
import { turnInSuggestion } from '../suggestions/turn.ts';
import { openDuties, yearDuties } from '../duties/year-duties.ts';
import { eventOfCause } from '../evidence/event-cause.ts';
import { standingEntries } from '../evidence/standing-entries.ts';
import { standingRows } from '../declarations/standing-rows.ts';
import { endingExemptions, waitingExemptions } from './exemption-items.ts';

/** What waits for whoever holds the role, or for the person who leaves: it needs somebody else then. */
const matters = ['objections-waiting', 'suggestions-waiting', 'measures-waiting'] as const;

/** What a role has to do with; the list of a role names nothing else. */
const concerns: Readonly<Record<Role, readonly OpenItem['kind'][]>> = {
  member: [],
  recorder: [
    'sheet-to-pass',
    'sheet-begun',
    'ballot-to-key',
    'ballot-half-keyed',
    'entries-without-document',
    ...matters,
  ],
  'branch-secretary': [
    'sheet-to-pass',
    'sheet-begun',
    'notice-to-publish',
    'notice-running',
    'ballot-to-key',
    'ballot-half-keyed',
    'year-to-close',
    'entries-without-document',
    'declarations-waiting',
    'exemptions-ending',
    ...matters,
  ],
  'organization-officer': [
    'sheet-to-pass',
    'sheet-begun',
    'notice-to-publish',
    'notice-running',
    'year-to-close',
    'exemptions-ending',
    ...matters,
  ],
  'branch-committee': [...matters],
  'review-panel': ['declarations-waiting', ...matters],
  'committee-officer': ['branch-overdue', ...matters],
  'department-officer': ['branch-overdue', ...matters],
  'system-administrator': [],
  'security-administrator': [],
  'audit-administrator': [],
};

/** Everything that is open in a role at a place today, and what the one who leaves still holds. */
export async function openItemsOf(tx: Transaction, term: AppointmentRow, today: string): Promise<OpenItem[]> {
  const place = await tx.organizations.find(term.organization_id);
  const year = Number(today.slice(0, 4));
  const items: OpenItem[] = [];
  if (place?.kind === 'branch' && place.to_on === null) {
    for (const each of [year - 1, year]) {
      const found = await branchYearOf(tx, place.id, each);
      if (found.ok) items.push(...(await yearItems(tx, found.value, today)));
    }
    items.push(...(await waitingDeclarations(tx, place.id)), ...(await endingExemptions(tx, place.id, today)));
  } else if (place !== undefined && concerns[term.role].includes('branch-overdue')) {
    items.push(...(await branchItems(tx, place.id, today)));
  }
  items.push(...(await matterItems(tx, term, today)));
  const concerning = items.filter(({ kind }) => concerns[term.role].includes(kind));
  const waiting = await waitingExemptions(tx, { role: term.role, organizationId: term.organization_id });
  return [...concerning, ...waiting, ...(await personItems(tx, term, today))];
}

/** How many objections, suggestions and measures wait for the one who leaves at this place. Cases and complaints stand in no list. */
async function matterItems(tx: Transaction, term: AppointmentRow, today: string): Promise<OpenItem[]> {
  const organizations = await tx.organizations.list();
  const byId = new Map(organizations.map((row) => [row.id, row]));
  const holders = await holdersOn(tx, byId, today);
  const isHere = (branchId: string) => pathOf(byId, branchId).includes(term.organization_id);
  const counted = (kind: (typeof matters)[number], turns: readonly (readonly [string, ReadonlySet<string>])[]) => {
    const count = turns.filter(([branchId, people]) => isHere(branchId) && people.has(term.person_id)).length;
    const place = byId.get(term.organization_id)?.kind === 'branch' ? { branchId: term.organization_id } : {};
    return count === 0 ? [] : [{ kind, facts: { ...place, year: today.slice(0, 4), count } }];
  };
  const [objections, suggestions, measures] = [
    await tx.objections.waiting(),
    await tx.suggestions.waiting(),
    await tx.measures.waiting(),
  ];
  return [
    ...counted(
      'objections-waiting',
      objections.map((row) => [row.branch_id, turnInObjection(row, holders)]),
    ),
    ...counted(
      'suggestions-waiting',
      suggestions
        .filter(({ register }) => register === 'branch')
        .map((row) => [row.branch_id, turnInSuggestion(row, holders)]),
    ),
    ...counted(
      'measures-waiting',
      measures.map((row) => [row.branch_id, turnInMeasure(row, holders)]),
    ),
  ];
}

/** Deeds that members have declared and nobody has decided. */
async function waitingDeclarations(tx: Transaction, branchId: string): Promise<OpenItem[]> {
  const count = (await standingRows(tx, branchId, true)).length;
  return count === 0 ? [] : [{ kind: 'declarations-waiting', facts: { branchId, count } }];
}

async function yearItems(tx: Transaction, year: BranchYear, today: string): Promise<OpenItem[]> {
  const records = await yearRecords(tx, year);
  const branchId = year.branch.id;
  const duties = yearDuties(year, records, openDuties(today))
    .filter(({ doneOn, state }) => doneOn === null && state !== 'waiting')
    .flatMap(({ kind, name, period, dueOn }): OpenItem[] => {
      const of = kindsOfDuties[kind];
      return of === null ? [] : [{ kind: of, facts: { branchId, name, period, dueOn, ...noticeKind(kind, period) } }];
    });
  const due = new Set(duties.filter(({ kind }) => kind === 'sheet-to-pass').map(({ facts: { period } }) => period));
  const running = records.notices
    .filter(({ closes_on }) => closes_on >= today)
    .map(({ id, kind, period, closes_on }): OpenItem => {
      return { kind: 'notice-running', facts: { noticeId: id, noticeKind: kind, period, until: closes_on } };
    });
  const halfKeyed: OpenItem[] = [];
  for (const { id, ballot, period, counted_at } of await tx.paperBallots.ofCycle(year.cycleId)) {
    const isBegun = counted_at === null && (await tx.paperBallots.keyings(id)).length > 0;
    if (isBegun) halfKeyed.push({ kind: 'ballot-half-keyed', facts: { branchId, ballot, period } });
  }
  const entries = standingEntries(await tx.ledger.ofCycle(year.cycleId)).filter(
    // Somebody has verified a declaration, with a document or without.
    ({ document, cause }) => document === null && !cause.startsWith('declaration:') && eventOfCause(cause) === null,
  );
  const facts = { branchId, year: year.cycle, count: entries.length };
  return [
    ...duties,
    ...(await begunSheets(tx, year, records.sheets)).filter(({ facts }) => !due.has(facts['period'] ?? '')),
    ...running,
    ...halfKeyed,
    ...(entries.length === 0 ? [] : [{ kind: 'entries-without-document' as const, facts }]),
  ];
}

/** Sheets that have cells and wait for their meeting, although it is not their time yet. */
async function begunSheets(
  tx: Transaction,
  { branch }: BranchYear,
  sheets: readonly ScoreSheetRow[],
): Promise<OpenItem[]> {
  const open = sheets.filter(({ passed_on }) => passed_on === null);
  const cells = await tx.scores.countBySheet(open.map(({ id }) => id));
  return open.flatMap(({ id, period }): OpenItem[] => {
    const count = cells.get(id) ?? 0;
    return count === 0 ? [] : [{ kind: 'sheet-begun', facts: { branchId: branch.id, period, count } }];
  });
}

const kindsOfDuties: Readonly<Record<StepKind, OpenItem['kind'] | null>> = {
  adoption: null,
  naming: null,
  declaration: null,
  pledge: null,
  recording: null,
  scoring: 'sheet-to-pass',
  review: null,
  meeting: null,
  notice: 'notice-to-publish',
  summary: 'notice-to-publish',
  bulletin: null,
  appraisal: null,
  ballot: 'ballot-to-key',
  rating: 'year-to-close',
  filing: null,
  check: null,
};

/** A notice is led to by its length as well. */
function noticeKind(kind: string, period: string): { readonly noticeKind?: string } {
  if (kind !== 'notice' && kind !== 'summary') return {};
  if (/-Q/.test(period)) return { noticeKind: 'quarter' };
  if (/-H/.test(period)) return { noticeKind: 'half' };
  return { noticeKind: period.includes('-') ? 'month' : 'year' };
}

/** Branches below that are behind, by how much; never people. */
async function branchItems(tx: Transaction, organizationId: string, today: string): Promise<OpenItem[]> {
  const reach = { isWholeCommittee: false, exactly: [], below: [organizationId] };
  return (await overdueByBranch(tx, reach, today)).map(({ name, count }) => ({
    kind: 'branch-overdue',
    facts: { name, count },
  }));
}

/** What is held by the person and not by the office: an account that goes on, and roles elsewhere. */
async function personItems(tx: Transaction, term: AppointmentRow, today: string): Promise<OpenItem[]> {
  const held = (await tx.appointments.list([term.person_id])).filter(
    ({ id, confirmed_at, to_on }) => id !== term.id && confirmed_at !== null && (to_on === null || to_on >= today),
  );
  const [account] = await tx.accounts.list({ personIds: [term.person_id] });
  return [
    ...(account?.account_id == null ? [] : [{ kind: 'account-in-use' as const, facts: {} }]),
    ...held.map(({ role, organization, to_on }): OpenItem => {
      return { kind: 'other-role', facts: { role, organization, ...(to_on === null ? {} : { toOn: to_on }) } };
    }),
  ];
}
