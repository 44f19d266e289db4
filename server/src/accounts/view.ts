import type { Account } from '@xianfeng/contract';
import type { AccountListRow, Transaction } from '@xianfeng/store';
import { appointmentView } from '../appointments/view.ts';
import { dayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { compareAccounts } from '../appointments/compare.ts';
import { needsSecondFactor } from './second-factor.ts';

const day = 24 * 60 * 60 * 1000;
/** 等保 (GB/T 22239-2019, 8.1.4.2.c) asks for unused accounts to be removed or stopped; ninety days is what we call unused. */
const dormantDays = 90;

/** Accounts with their appointments, by branch and surname strokes. */
export async function readAccounts(
  services: Pick<Services, 'clock' | 'identity'>,
  tx: Transaction,
  filter: { readonly branchId?: string; readonly personIds?: readonly string[] },
): Promise<Account[]> {
  const rows = await tx.accounts.list(filter);
  const held = Map.groupBy(await tx.appointments.list(rows.map(({ person_id }) => person_id)), (row) => row.person_id);
  const now = services.clock.now();
  const today = services.clock.today();
  const { isSecondFactorDemanded } = services.identity;
  return rows.toSorted(compareAccounts).map((row) => {
    const appointments = (held.get(row.person_id) ?? []).map(appointmentView);
    const inOffice = appointments.filter(
      ({ state, fromOn, toOn }) => state === 'confirmed' && fromOn <= today && (toOn === null || today <= toOn),
    );
    const isDemanded = isSecondFactorDemanded && row.account_id !== null && needsSecondFactor(inOffice);
    return {
      personId: row.person_id,
      revision: row.revision ?? 0,
      name: row.name,
      branch: row.branch,
      username: row.username,
      state: stateOf(row),
      enteredOn: row.entered_at === null ? null : dayOf(row.entered_at),
      isDormant: isDormant(row, now),
      secondFactor: row.has_second_factor ? 'set' : isDemanded ? 'missing' : 'none',
      portalSubject: row.portal_subject,
      appointments,
    };
  });
}

/** One person's account; the person is known to be there. */
export async function readAccount(
  services: Pick<Services, 'clock' | 'identity'>,
  tx: Transaction,
  personId: string,
): Promise<Account> {
  const [account] = await readAccounts(services, tx, { personIds: [personId] });
  if (account === undefined) throw new Error('Whose account is read has been found before.');
  return account;
}

/** Open, and nobody got in for ninety days while it stood ready. */
export function isDormant(
  { ready_at: readyAt, entered_at: enteredAt, suspended_at }: AccountListRow,
  now: Date,
): boolean {
  if (readyAt === null || suspended_at !== null) return false;
  const since = Math.max(readyAt.getTime(), enteredAt?.getTime() ?? 0);
  return now.getTime() - since > dormantDays * day;
}

export function stateOf(row: AccountListRow): Account['state'] {
  if (row.account_id === null) return row.was_closed ? 'closed' : 'none';
  if (row.suspended_at !== null) return 'suspended';
  return row.code_expires_at === null ? 'active' : 'code-printed';
}
