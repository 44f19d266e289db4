export type { AccountListRow, NewAccount } from './accounts.ts';
export { type AppointmentRow, givenAtConsole } from './appointments.ts';
export type { ArchiveRow } from './archives.ts';
export type { PaperTemplateRow } from './paper-templates.ts';
export type { AuditListRow, NewAuditEntry } from './audit.ts';
export type { AuditEntryRow } from './audit-body.ts';
export type { AttachmentRow } from './attachments.ts';
export {
  type BallotBoxConnection,
  type BallotBoxStore,
  type BoxBallotRow,
  type BoxState,
  type BundleRow,
  openBallotBoxStore,
} from './ballot-box.ts';
export type { BallotRow, BallotTotalRow, NamedScoreRow } from './ballots.ts';
export type { CalendarDayRow } from './calendar.ts';
export type { CaseFileRow, CasePaperRow, CasePartRow } from './cases.ts';
export type { CheckpointRow } from './checkpoints.ts';
export type { CardFileRow } from './card-files.ts';
export type { CountedBallotRow, CountedTotalRow } from './counted-ballots.ts';
export type { CorrectionListRow } from './corrections.ts';
export type { SecondFactorRow } from './credentials.ts';
export type { CycleRow, CycleYearRow } from './cycles.ts';
export { type Database, openDatabase } from './database.ts';
export type {
  FoundDeclarationRow,
  FoundEntryRow,
  FoundEventRow,
  FoundNoticeRow,
  NamedStayRow,
  Sought,
} from './searches.ts';
export type { DeclarationRow, DeclarationStepRow, RecusalRow } from './declarations.ts';
export type { EarlierResultRow } from './earlier-results.ts';
export type { EntryReviewRow } from './entry-reviews.ts';
export type { ReminderRow } from './reminders.ts';
export type { EventCountRow, EventLineRow, EventSheetRow, OwnEventRow } from './events.ts';
export { blankStep, type ExemptionRequestRow, type ExemptionStepRow } from './exemption-requests.ts';
export type { ExemptionRow } from './exemptions.ts';
export type { FactRow } from './facts.ts';
export type { LapseFindingRow } from './lapses.ts';
export type { FilingRow } from './filings.ts';
export { type Installation, type InstallationOptions, openInstallation, openRunningStore } from './installation.ts';
export type { PledgePlanRow, PledgeRow, PledgeStepRow } from './pledges.ts';
export type { NewLedgerEntry, ReadLedgerEntryRow, Reversal } from './ledger.ts';
export type { LedgerEntryRow } from './ledger-body.ts';
export type { HandOverRow, HandOverSignatureRow } from './hand-overs.ts';
export type { ImportListRow, ImportRow, KnownPersonRow } from './imports.ts';
export { blankEvent, type MembershipEventRow } from './membership-events.ts';
export type { MemberRow, MembershipRow, StayRow } from './memberships.ts';
export type { RepresentativeDrawRow } from './representative-draws.ts';
export type { FinishedCheckRow, SpotCheckItemRow, SpotCheckRow } from './spot-checks.ts';
export type { MinutesPlaceRow, MinutesRow } from './minutes.ts';
export type { MobileMemberRow } from './mobile-members.ts';
export type { BulletinRow } from './bulletins.ts';
export type { StarConsentRow } from './star-consents.ts';
export type { MeasureRow, MeasureStepRow, MeasureTaskRow } from './measures.ts';
export type { LineConfirmationRow } from './line-confirmations.ts';
export type { NoticeFileRow } from './notice-files.ts';
export type { NoticePlaceRow, NoticeRemovalRow, NoticeRow } from './notices.ts';
export type { ExperienceRow } from './experiences.ts';
export type { ObjectionRow } from './objections.ts';
export type { OrganizationActRow, OrganizationHistoryRow } from './organization-history.ts';
export type { OrganizationRow, Way } from './organizations.ts';
export type { PaperBallotPlace, PaperBallotRow, PaperKeyingRow, PaperTotalRow } from './paper-ballots.ts';
export type { PeriodReopeningRow } from './period-reopenings.ts';
export type { ActorRow, PersonFields, PersonRow } from './people.ts';
export type { ProxyEntryRow } from './proxy-entries.ts';
export type { MovedRows, PersonJoinRow } from './person-joins.ts';
export type { RatingRow, RatingRunRow } from './ratings.ts';
export type { Schema } from './schema.ts';
export type { SchemeVersionRow } from './schemes.ts';
export type { ScoreCorrectionRow } from './score-corrections.ts';
export type { ScoreOfCycle, ScoreOfSubject, ScoreRow } from './scores.ts';
export type { ScoreSheetRow, SheetPassing, SheetPlace } from './sheets.ts';
export type { SessionRow } from './sessions.ts';
export type { AccountRow, SignInRow } from './sign-ins.ts';
export type {
  BallotCountRow,
  MeetingCountRow,
  ObjectionCountRow,
  RectificationRow,
  YearResultRow,
} from './statistics.ts';
export type { SuggestionRow } from './suggestions.ts';
export type {
  SupervisionAssessmentRow,
  SupervisionDrawRow,
  SupervisionFindingRow,
  SupervisionPlanRow,
  SupervisionStepRow,
  SupervisionVisitRow,
} from './supervisions.ts';
export type { HoldingRow, UseRow } from './use.ts';
export type { VetoLifting, VetoOfYearRow, VetoRow } from './vetoes.ts';
export type { WorkReportRow } from './work-reports.ts';
export { openStore, type Store, type Transaction, type Verification } from './transaction.ts';
export type { LedgerVerification } from './verify-ledger.ts';
export { sha256 } from './sha256.ts';
