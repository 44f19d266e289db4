import { sql } from 'kysely';
import { accountsOf } from './accounts.ts';
import { appointmentsOf } from './appointments.ts';
import { bulkOf } from './bulk.ts';
import { calendarOf } from './calendar.ts';
import { type Committees, committeesOf } from './committees.ts';
import { cyclesOf } from './cycles.ts';
import { type DemoDay, demoDayOf } from './demo-day.ts';
import type { Database } from './database.ts';
import { exemptionsOf } from './exemptions.ts';
import { factsOf } from './facts.ts';
import { importsOf } from './imports.ts';
import { ledgerOf } from './ledger.ts';
import { membershipEventsOf } from './membership-events.ts';
import { membershipsOf } from './memberships.ts';
import { noticesOf } from './notices.ts';
import { organizationsOf } from './organizations.ts';
import { peopleOf } from './people.ts';
import { paperBallotsOf } from './paper-ballots.ts';
import { ratingsOf } from './ratings.ts';
import { schemesOf } from './schemes.ts';
import { scoresOf } from './scores.ts';
import { sheetsOf } from './sheets.ts';
import { type SignIns, signInsOf } from './sign-ins.ts';
import { useOf } from './use.ts';
import { verifyLedger } from './verify-ledger.ts';
import type { Work } from './work.ts';

/** What a use case holds inside a transaction: one repository per noun. */
export type Transaction = ReturnType<typeof repositories>;

function repositories(work: Work) {
  return {
    accounts: accountsOf(work),
    appointments: appointmentsOf(work),
    bulk: bulkOf(work),
    calendar: calendarOf(work),
    cycles: cyclesOf(work),
    exemptions: exemptionsOf(work),
    facts: factsOf(work),
    imports: importsOf(work),
    ledger: { ...ledgerOf(work), verify: () => verifyLedger(work) },
    membershipEvents: membershipEventsOf(work),
    memberships: membershipsOf(work),
    notices: noticesOf(work),
    organizations: organizationsOf(work),
    paperBallots: paperBallotsOf(work),
    ratings: ratingsOf(work),
    schemes: schemesOf(work),
    scores: scoresOf(work),
    sheets: sheetsOf(work),
    use: useOf(work),
    people: peopleOf(work),
  };
}

/** All of a store that a use case sees. */
export interface Store {
  /** Runs `act` within one transaction bound to one committee; whatever throws rolls everything back. */
  transaction<Value>(committeeId: string, act: (tx: Transaction) => Promise<Value>): Promise<Value>;
  readonly database: Database;
  readonly committees: Committees;
  /** The demo's business day; a real installation has none. */
  readonly demoDay: DemoDay;
  /** Accounts and sessions, before any committee is known. */
  readonly signIns: SignIns;
  /** Whether the database answers at present. */
  isReachable(): Promise<boolean>;
  close(): Promise<void>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function openStore(database: Database): Store {
  return {
    database,
    committees: committeesOf(database),
    demoDay: demoDayOf(database),
    signIns: signInsOf(database),
    transaction: (committeeId, act) =>
      database.transaction().execute(async (db) => {
        // SET takes no parameters, and on Citus only a real SET LOCAL reaches the workers; hence the check and the literal.
        if (!uuid.test(committeeId)) throw new TypeError('A committee id is a UUID.');
        await sql.raw(`set local app.committee_id = '${committeeId}'`).execute(db);
        return act(repositories({ db, committeeId }));
      }),
    isReachable: () =>
      sql`select 1`.execute(database).then(
        () => true,
        () => false,
      ),
    close: () => database.destroy(),
  };
}
