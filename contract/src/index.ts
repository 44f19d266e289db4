import { accounts } from './accounts.ts';
import { adoptions } from './adoptions.ts';
import { affiliations } from './affiliations.ts';
import { appointments } from './appointments.ts';
import { impactAssessments } from './impact-assessments.ts';
import { archives } from './archives.ts';
import { paperTemplates } from './paper-templates.ts';
import { attachments } from './attachments.ts';
import { audit } from './audit.ts';
import { ballots } from './ballots.ts';
import { calendar } from './calendar.ts';
import { cases } from './cases.ts';
import { cards } from './cards.ts';
import { growths } from './growth.ts';
import { closedPeriods } from './closed-periods.ts';
import { corrections } from './corrections.ts';
import { declarations } from './declarations.ts';
import { pledges } from './pledges.ts';
import { representativeDraws } from './representative-draws.ts';
import { spotChecks } from './spot-checks.ts';
import { events } from './events.ts';
import { demo } from './demo.ts';
import { duties } from './duties.ts';
import { handOvers } from './hand-overs.ts';
import { entryReviews } from './entry-reviews.ts';
import { scoreCorrections } from './score-corrections.ts';
import { exemptions } from './exemptions.ts';
import { filings } from './filings.ts';
import { imports } from './imports.ts';
import { lapses } from './lapses.ts';
import { ledger } from './ledger.ts';
import { members } from './members.ts';
import { minutes } from './minutes.ts';
import { mobileMembers } from './mobile-members.ts';
import { notices } from './notices.ts';
import { bulletins } from './bulletins.ts';
import { starWall } from './star-wall.ts';
import { measures } from './measures.ts';
import { stars } from './stars.ts';
import { vetoes } from './vetoes.ts';
import { experiences } from './experiences.ts';
import { objections } from './objections.ts';
import { suggestions } from './suggestions.ts';
import { organizations } from './organizations.ts';
import { ownRecords } from './own-records.ts';
import { paperBallots } from './paper-ballots.ts';
import { personJoins } from './person-joins.ts';
import { proxyEntries } from './proxy-entries.ts';
import { ratings } from './ratings.ts';
import { retention } from './retention.ts';
import { searches } from './searches.ts';
import { session } from './session.ts';
import { sheets } from './sheets.ts';
import { reminders } from './reminders.ts';
import { statements } from './statements.ts';
import { spreadsheets } from './spreadsheets.ts';
import { statistics } from './statistics.ts';
import { supervisions } from './supervisions.ts';
import { workReports } from './work-reports.ts';
import { yearChecks } from './year-checks.ts';
import { use } from './use.ts';

/** Everything that crosses the wire, one noun each. */
export const contract = {
  session,
  organizations,
  members,
  adoptions,
  affiliations,
  personJoins,
  mobileMembers,
  minutes,
  handOvers,
  declarations,
  pledges,
  spotChecks,
  representativeDraws,
  ballots,
  events,
  exemptions,
  proxyEntries,
  filings,
  imports,
  demo,
  duties,
  sheets,
  ledger,
  closedPeriods,
  yearChecks,
  entryReviews,
  scoreCorrections,
  archives,
  paperTemplates,
  attachments,
  paperBallots,
  notices,
  measures,
  starWall,
  bulletins,
  vetoes,
  stars,
  experiences,
  objections,
  suggestions,
  cases,
  lapses,
  ratings,
  calendar,
  cards,
  growths,
  accounts,
  appointments,
  audit,
  use,
  reminders,
  statements,
  spreadsheets,
  statistics,
  supervisions,
  workReports,
  corrections,
  ownRecords,
  retention,
  impactAssessments,
  searches,
};

export { statusOf } from './problems.ts';
export type { ReadReading } from './scheme.ts';
export { readReadings, readScheme } from './scheme.ts';
export type { Language } from './sentences.ts';
export { sentence } from './sentences.ts';
export { describePart } from './sentences/scheme-text/describe-part.ts';
export { describeScheme } from './sentences/scheme-text/describe-scheme.ts';
export type { SchemeSection } from './sentences/scheme-text/reading-changes.ts';
export { type LetterLine, reminderLetter } from './sentences/reminder-letter.ts';
export { resultInWords, type TellableResult } from './sentences/result-in-words.ts';
export { explainInWords } from './sentences/explain-in-words.ts';
export { forbiddenCriteria } from './sentences/forbidden-criteria.ts';
export { findingWords } from './sentences/scheme-findings.ts';
export { keepTimeWords, keptKindWords, protectionWords } from './sentences/kept-kinds.ts';
export { ownRecordWords } from './sentences/own-record-words.ts';
export { paperWords } from './sentences/paper-words.ts';
export {
  placeholdersOf,
  templateFaces,
  type TemplateField,
  templateFields,
  type TemplateKind,
  templateKinds,
  type TemplatePart,
  templateTexts,
} from './sentences/template-fields.ts';
export { impactAssessmentPaper } from './sentences/impact-assessment-paper.ts';
export { privacyStatement, statementVersion } from './sentences/privacy-statement.ts';
export { type KeepTime, type KeptKind, type KeptKindId, keptKinds, personalKinds } from './kept-kinds.ts';
export { aroundOrganizationNames, authenticatorName, guessedWords } from './sentences/password-words.ts';
export { operatorWords } from './sentences/operator.ts';
export { type TrustWords, trustWords } from './sentences/trust-page.ts';
export {
  booleanWords,
  categoryEndings,
  categoryWords,
  closingWords,
  dateWords,
  entryHeadings,
  experienceBookWords,
  entryTemplateWords,
  eventBookWords,
  markedWords,
  ordinalWords,
  periodWords,
  rosterHeadings,
  rosterTemplateWords,
  scoreColumnsIgnored,
  scoreHeadings,
  scoreTemplateWords,
  sexWords,
  statusWords,
  yearScoreWords,
} from './sentences/spreadsheet-words.ts';
export type { AffiliationChange, Arrival, Leaving, TransferOutlook } from './affiliations.ts';
export type { Account, PrintedCode } from './accounts.ts';
export type { Holder, WaitingAppointment } from './appointments.ts';
export type { AuditEntry, AuditFact, AuditFinding } from './audit.ts';
export type { DeclarableKind, Declaration } from './declarations.ts';
export type { GroupDraws, RepresentativeDraw, RepresentativeDrawHead } from './representative-draws.ts';
export type { DueCheck, SpotCheck, SpotCheckHead, SpotCheckItem } from './spot-checks.ts';
export type { OwnPledges, Pledge, PledgePlan, PledgeSetView } from './pledges.ts';
export type {
  EventKindView,
  EventLineView,
  EventSheetView,
  EventSummary,
  MeetingSheet,
  OwnEvent,
} from './events.ts';
export { cardFile, type CardFile, type CardFileBody } from './card-file.ts';
export {
  type FilingArrival,
  type FilingBody,
  filingFile,
  type FilingFigures,
  type FilingPreview,
  type Filings,
  type ReceivedFiling,
} from './filings.ts';
export type { PaperTemplate } from './paper-templates.ts';
export type { Archive, ArchiveState, BranchArchives } from './archives.ts';
export {
  type ArchiveBallot,
  archiveBallots,
  type ArchiveCheckpoint,
  archiveCheckpoints,
  type ArchiveContent,
  type ArchiveEntry,
  archiveEvidence,
  archiveLedger,
  type ArchiveManifest,
  archiveManifestFile,
  type ArchiveMeetings,
  archiveMeetings,
  type ArchiveNotice,
  archiveNotices,
  type ArchiveObjection,
  archiveObjections,
  type ArchiveRating,
  archiveRatings,
  type ArchiveYear,
  archiveYear,
} from './archive-file.ts';
export { archiveVerified } from './sentences/archive-verified.ts';
export { archivePage } from './sentences/archive-page/archive-page.ts';
export { archiveFileName, archiveReadMe } from './sentences/archive-page/read-me.ts';
export type { SignedFile } from './signed-file.ts';
export type { ImpactAssessment } from './impact-assessments.ts';
export type { Correction } from './corrections.ts';
export type { OwnRecord } from './own-records.ts';
export type { Erasable, Erasure } from './retention.ts';
export type { Attachment } from './attachments.ts';
export type { Card } from './cards.ts';
export type { Growth, GrowthAdviceView, GrowthColumnView, GrowthStationView } from './growth.ts';
export type { Duty } from './duties.ts';
export type { EndingTerm, HandOver, OpenItem } from './hand-overs.ts';
export type { ExemptionRequest, ExemptionStepName, ReturnedFor } from './exemptions.ts';
export type { WaitingEntry } from './entry-reviews.ts';
export type { ListedCorrection } from './score-corrections.ts';
export type { HallWork, SchemeStatistics, Statistics } from './statistics.ts';
export type { YearCheck } from './year-checks.ts';
export type { ClosedPeriod } from './closed-periods.ts';
export type { MinutesEntry, StepView, YearStep } from './minutes.ts';
export type { ContactWay, MobileMember, MobileMembers } from './mobile-members.ts';
export type { LikelyRecord, PersonJoins } from './person-joins.ts';
export type { ProxyEntry } from './proxy-entries.ts';
export type {
  EntryField,
  EvidencePreview,
  ImportRecord,
  PersonChoice,
  PlannedEntry,
  PlannedExperience,
  PlannedEvent,
  PlannedPeriod,
} from './imports.ts';
export type { LedgerEntry } from './ledger.ts';
export { type Found, searchMost } from './searches.ts';
export { initialsFrom } from './sentences/name-initials.ts';
export { noticeNumberIn, noticeWords } from './sentences/notice-words.ts';
export type { Amendment, ExemptReason, FoundPerson, Member } from './members.ts';
export {
  caseHearings,
  caseKinds,
  type CasePaper,
  caseProcedures,
  companionPurposes,
  type MemberCase,
} from './cases.ts';
export { type Lapse, type LapseChecks, lapseOutcomes } from './lapses.ts';
export { measureFormWords } from './sentences/measure-forms.ts';
export type { StarRegister } from './stars.ts';
export type { Assessment, SupervisionBoard, SupervisionDraw, Visit, VisitHead } from './supervisions.ts';
export { heardOpinions, type WorkReport, type WorkReportView } from './work-reports.ts';
export type { VetoBoard, VetoEffect, VetoOnRecord } from './vetoes.ts';
export type { Bulletin, BulletinFigures } from './bulletins.ts';
export type { Star, StarGroup } from './star-wall.ts';
export type { Measure, MeasureBoard, MeasureGround, MeasureKindView } from './measures.ts';
export {
  type HallNotice,
  type LineConfirmations,
  type Notice,
  type NoticeBands,
  type NoticeBody,
  noticeBody,
  type NoticeBoxes,
  type NoticeCheck,
  type NoticeConcern,
  type NoticePlace,
  type OwnLine,
} from './notices.ts';
export { experienceCourses } from './experiences.ts';
export type { Experience, ExperienceCourse } from './experiences.ts';
export { objectionAbouts, objectionOutcomes } from './objections.ts';
export type { Objection, ObjectionAbout } from './objections.ts';
export { suggestionKinds, suggestionVerdicts } from './suggestions.ts';
export type {
  Suggestion,
  SuggestionAbout,
  SuggestionByCode,
  SuggestionFigures,
  SuggestionReceipt,
} from './suggestions.ts';
export type { Organization, OrganizationAct, OrganizationPage } from './organizations.ts';
export {
  type Ballot,
  type BallotGroupView,
  type BallotState,
  type BallotSummary,
  ballotStates,
  type HeldBallot,
  type OwnBallot,
} from './ballots.ts';
export type { PaperBallot, PaperTotal } from './paper-ballots.ts';
export type { BranchCard, YearEnd } from './ratings.ts';
export type { Due, Me, OwnSecurity } from './session.ts';
export { role, type Role, rowsMost } from './shapes.ts';
export type { CalendarYear } from './calendar.ts';
export type { Adoption, SchemeCheck, SchemeVersion } from './adoptions.ts';
export type { Cell, OwnSheet, Sheet } from './sheets.ts';
export { readExamples } from './file-shapes/read-examples.ts';
export { reminderSettingsShape, type ReminderSettings } from './file-shapes/reminder-settings.ts';
export type { OwnReminders } from './reminders.ts';
export { signInSettingsShape, type SignInSettings } from './file-shapes/sign-in-settings.ts';
export { evidenceShape } from './file-shapes/evidence.ts';
export { ballotManifestShape } from './file-shapes/ballot-manifest.ts';
export { fileShapes, jsonSchemaOf } from './file-shapes/json-schemas.ts';
export { readYaml } from './yaml.ts';
