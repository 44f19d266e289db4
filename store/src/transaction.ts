import type { Checkpoint, Result } from '@xianfeng/engine';
import { sql } from 'kysely';
import { accountsOf } from './accounts.ts';
import { appointmentsOf } from './appointments.ts';
import { impactAssessmentsOf } from './impact-assessments.ts';
import { archivesOf } from './archives.ts';
import { paperTemplatesOf } from './paper-templates.ts';
import { attachmentsOf } from './attachments.ts';
import { auditOf } from './audit.ts';
import { ballotsOf } from './ballots.ts';
import { bulkOf } from './bulk.ts';
import { calendarOf } from './calendar.ts';
import { checkpointsOf } from './checkpoints.ts';
import { cardFilesOf } from './card-files.ts';
import { type Committees, committeesOf } from './committees.ts';
import { countedBallotsOf } from './counted-ballots.ts';
import { correctionsOf } from './corrections.ts';
import { credentialsOf } from './credentials.ts';
import { cyclesOf } from './cycles.ts';
import { declarationsOf } from './declarations.ts';
import { eventsOf } from './events.ts';
import { type DemoDay, demoDayOf } from './demo-day.ts';
import type { Database } from './database.ts';
import { entryReviewsOf } from './entry-reviews.ts';
import { earlierResultsOf } from './earlier-results.ts';
import { exemptionRequestsOf } from './exemption-requests.ts';
import { exemptionsOf } from './exemptions.ts';
import { factsOf } from './facts.ts';
import { filingsOf } from './filings.ts';
import { handOversOf } from './hand-overs.ts';
import { importsOf } from './imports.ts';
import { ledgerOf } from './ledger.ts';
import { lineConfirmationsOf } from './line-confirmations.ts';
import { membershipEventsOf } from './membership-events.ts';
import { minutesOf } from './minutes.ts';
import { mobileMembersOf } from './mobile-members.ts';
import { membershipsOf } from './memberships.ts';
import { ownRecordsOf } from './own-records.ts';
import { casesOf } from './cases.ts';
import { lapsesOf } from './lapses.ts';
import { noticeFilesOf } from './notice-files.ts';
import { noticesOf } from './notices.ts';
import { bulletinsOf } from './bulletins.ts';
import { starConsentsOf } from './star-consents.ts';
import { measuresOf } from './measures.ts';
import { experiencesOf } from './experiences.ts';
import { objectionsOf } from './objections.ts';
import { organizationHistoryOf } from './organization-history.ts';
import { organizationsOf } from './organizations.ts';
import { periodReopeningsOf } from './period-reopenings.ts';
import { pledgesOf } from './pledges.ts';
import { personJoinsOf } from './person-joins.ts';
import { peopleOf } from './people.ts';
import { paperBallotsOf } from './paper-ballots.ts';
import { proxyEntriesOf } from './proxy-entries.ts';
import { ratingsOf } from './ratings.ts';
import { remindersOf } from './reminders.ts';
import { requestKeysOf } from './request-keys.ts';
import { schemesOf } from './schemes.ts';
import { scoreCorrectionsOf } from './score-corrections.ts';
import { scoresOf } from './scores.ts';
import { searchesOf } from './searches.ts';
import { sessionsOf } from './sessions.ts';
import { sheetsOf } from './sheets.ts';
import { representativeDrawsOf } from './representative-draws.ts';
import { spotChecksOf } from './spot-checks.ts';
import { supervisionsOf } from './supervisions.ts';
import { statementReadingsOf } from './statement-readings.ts';
import { statisticsOf } from './statistics.ts';
import { suggestionsOf } from './suggestions.ts';
import { type SignIns, signInsOf } from './sign-ins.ts';
import { useOf } from './use.ts';
import { vetoesOf } from './vetoes.ts';
import { verifyAudit } from './verify-audit.ts';
import { type LedgerVerification, verifyLedger } from './verify-ledger.ts';
import { viewRecordsOf } from './view-records.ts';
import type { Work } from './work.ts';
import { workReportsOf } from './work-reports.ts';

/** What a use case holds inside a transaction: one repository per noun. */
export type Transaction = ReturnType<typeof repositories>;

function repositories(work: Work) {
  return {
    accounts: accountsOf(work),
    appointments: appointmentsOf(work),
    impactAssessments: impactAssessmentsOf(work),
    archives: archivesOf(work),
    paperTemplates: paperTemplatesOf(work),
    audit: auditOf(work),
    attachments: attachmentsOf(work),
    ballots: ballotsOf(work),
    bulk: bulkOf(work),
    calendar: calendarOf(work),
    checkpoints: checkpointsOf(work),
    cardFiles: cardFilesOf(work),
    corrections: correctionsOf(work),
    countedBallots: countedBallotsOf(work),
    credentials: credentialsOf(work),
    cycles: cyclesOf(work),
    declarations: declarationsOf(work),
    earlierResults: earlierResultsOf(work),
    entryReviews: entryReviewsOf(work),
    scoreCorrections: scoreCorrectionsOf(work),
    events: eventsOf(work),
    exemptionRequests: exemptionRequestsOf(work),
    exemptions: exemptionsOf(work),
    facts: factsOf(work),
    filings: filingsOf(work),
    handOvers: handOversOf(work),
    imports: importsOf(work),
    ledger: ledgerOf(work),
    lineConfirmations: lineConfirmationsOf(work),
    membershipEvents: membershipEventsOf(work),
    memberships: membershipsOf(work),
    minutes: minutesOf(work),
    mobileMembers: mobileMembersOf(work),
    notices: noticesOf(work),
    cases: casesOf(work),
    lapses: lapsesOf(work),
    measures: measuresOf(work),
    starConsents: starConsentsOf(work),
    bulletins: bulletinsOf(work),
    noticeFiles: noticeFilesOf(work),
    experiences: experiencesOf(work),
    objections: objectionsOf(work),
    organizationHistory: organizationHistoryOf(work),
    organizations: organizationsOf(work),
    ownRecords: ownRecordsOf(work),
    paperBallots: paperBallotsOf(work),
    periodReopenings: periodReopeningsOf(work),
    pledges: pledgesOf(work),
    proxyEntries: proxyEntriesOf(work),
    ratings: ratingsOf(work),
    reminders: remindersOf(work),
    representativeDraws: representativeDrawsOf(work),
    requestKeys: requestKeysOf(work),
    schemes: schemesOf(work),
    scores: scoresOf(work),
    searches: searchesOf(work),
    sessions: sessionsOf(work),
    sheets: sheetsOf(work),
    spotChecks: spotChecksOf(work),
    statementReadings: statementReadingsOf(work),
    statistics: statisticsOf(work),
    suggestions: suggestionsOf(work),
    supervisions: supervisionsOf(work),
    use: useOf(work),
    vetoes: vetoesOf(work),
    viewRecords: viewRecordsOf(work),
    workReports: workReportsOf(work),
    people: peopleOf(work),
    personJoins: personJoinsOf(work),
  };
}

/** All of a store that a use case sees. */
export interface Store {
  /** Runs `act` within one transaction bound to one committee; whatever throws rolls everything back. */
  transaction<Value>(committeeId: string, act: (tx: Transaction) => Promise<Value>): Promise<Value>;
  /**
   * Holds a committee's ledger and trail against their chains and against checkpoints kept elsewhere, all at one state of
   * the database, so that acts meanwhile are not mistaken for faults. A check names each record's first break.
   */
  verify(committeeId: string, against?: Against): Promise<Verification>;
  readonly database: Database;
  readonly committees: Committees;
  /** The demo's business day; a real installation has none. */
  readonly demoDay: DemoDay;
  /** Accounts and sessions, before any committee is known. */
  readonly signIns: SignIns;
  /** Whether the database takes what is written at present: it answers, is no mere copy, and its disk is not full. */
  isWritable(): Promise<boolean>;
  close(): Promise<void>;
}

/** What somebody kept elsewhere of the two chains. */
export interface Against {
  readonly ledger: readonly Checkpoint[];
  readonly audit: readonly Checkpoint[];
}

export interface Verification {
  readonly ledger: Result<LedgerVerification>;
  readonly audit: Result<Checkpoint>;
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
        await bind(db, committeeId);
        return act(repositories({ db, committeeId }));
      }),
    verify: (committeeId, against = { ledger: [], audit: [] }) =>
      database
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (db) => {
          await bind(db, committeeId);
          const work = { db, committeeId };
          return { ledger: await verifyLedger(work, against.ledger), audit: await verifyAudit(work, against.audit) };
        }),
    isWritable: () =>
      // A word in the log of the database is written to disk like a row, and leaves none behind.
      sql<{ is_read_only: string }>`
        select current_setting('transaction_read_only') as is_read_only, pg_logical_emit_message(true, 'xianfeng', '')`
        .execute(database)
        .then(
          ({ rows }) => rows[0]?.is_read_only === 'off',
          () => false,
        ),
    close: () => database.destroy(),
  };
}

/** SET takes no parameters, and on Citus only a real SET LOCAL reaches the workers; hence the check and the literal. */
async function bind(db: Work['db'], committeeId: string): Promise<void> {
  if (!uuid.test(committeeId)) throw new TypeError('A committee id is a UUID.');
  await sql.raw(`set local app.committee_id = '${committeeId}'`).execute(db);
}
