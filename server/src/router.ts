import { accountRoutes } from './accounts/routes.ts';
import { appointmentRoutes } from './appointments/routes.ts';
import { adoptionRoutes } from './adoptions/routes.ts';
import { affiliationRoutes } from './affiliations/routes.ts';
import { impactAssessmentRoutes } from './impact-assessments/routes.ts';
import { archiveRoutes } from './archives/routes.ts';
import { attachmentRoutes } from './attachments/routes.ts';
import { auditRoutes } from './audit/routes.ts';
import { calendarRoutes } from './calendar/routes.ts';
import { cardRoutes } from './cards/routes.ts';
import { growthRoutes } from './growth/routes.ts';
import { closedPeriodRoutes } from './closed-periods/routes.ts';
import { correctionRoutes } from './corrections/routes.ts';
import { caseRoutes } from './cases/routes.ts';
import { lapseRoutes } from './lapses/routes.ts';
import { bulletinRoutes } from './bulletins/routes.ts';
import { starWallRoutes } from './star-wall/routes.ts';
import { measureRoutes } from './measures/routes.ts';
import { supervisionRoutes } from './supervisions/routes.ts';
import { starRoutes } from './stars/routes.ts';
import { workReportRoutes } from './work-reports/routes.ts';
import { vetoRoutes } from './vetoes/routes.ts';
import { experienceRoutes } from './experiences/routes.ts';
import { objectionRoutes } from './objections/routes.ts';
import { suggestionRoutes } from './suggestions/routes.ts';
import { declarationRoutes } from './declarations/routes.ts';
import { pledgeRoutes } from './pledges/routes.ts';
import { representativeDrawRoutes } from './representative-draws/routes.ts';
import { spotCheckRoutes } from './spot-checks/routes.ts';
import { demoRoutes } from './demo/routes.ts';
import { dutyRoutes } from './duties/routes.ts';
import { eventRoutes } from './events/routes.ts';
import { handOverRoutes } from './hand-overs/routes.ts';
import { ledgerRoutes } from './ledger/routes.ts';
import { scoreCorrectionRoutes } from './score-corrections/routes.ts';
import { entryReviewRoutes } from './entry-reviews/routes.ts';
import { exemptionRoutes } from './exemptions/routes.ts';
import { proxyEntryRoutes } from './proxy-entries/routes.ts';
import { filingRoutes } from './filings/routes.ts';
import { importRoutes } from './imports/routes.ts';
import { memberRoutes } from './members/routes.ts';
import { minutesRoutes } from './minutes/routes.ts';
import { mobileMemberRoutes } from './mobile-members/routes.ts';
import { paperTemplateRoutes } from './paper-templates/routes.ts';
import { personJoinRoutes } from './person-joins/routes.ts';
import { noticeRoutes } from './notices/routes.ts';
import { organizationRoutes } from './organizations/routes.ts';
import { ownRecordRoutes } from './own-records/routes.ts';
import { ballotRoutes } from './ballots/routes.ts';
import { paperBallotRoutes } from './paper-ballots/routes.ts';
import { ratingRoutes } from './ratings/routes.ts';
import { retentionRoutes } from './retention/routes.ts';
import { os } from './route.ts';
import { searchRoutes } from './searches/routes.ts';
import { sessionRoutes } from './session/routes.ts';
import { sheetRoutes } from './sheets/routes.ts';
import { spreadsheetRoutes } from './spreadsheets/routes.ts';
import { reminderRoutes } from './reminders/routes.ts';
import { statementRoutes } from './statements/routes.ts';
import { statisticsRoutes } from './statistics/routes.ts';
import { yearCheckRoutes } from './year-checks/routes.ts';
import { useRoutes } from './use/routes.ts';

/** Every noun's routes, one line each. */
export const router = os.router({
  accounts: accountRoutes,
  appointments: appointmentRoutes,
  audit: auditRoutes,
  adoptions: adoptionRoutes,
  affiliations: affiliationRoutes,
  archives: archiveRoutes,
  paperTemplates: paperTemplateRoutes,
  attachments: attachmentRoutes,
  calendar: calendarRoutes,
  cards: cardRoutes,
  growths: growthRoutes,
  demo: demoRoutes,
  duties: dutyRoutes,
  events: eventRoutes,
  handOvers: handOverRoutes,
  ledger: ledgerRoutes,
  closedPeriods: closedPeriodRoutes,
  yearChecks: yearCheckRoutes,
  entryReviews: entryReviewRoutes,
  scoreCorrections: scoreCorrectionRoutes,
  declarations: declarationRoutes,
  pledges: pledgeRoutes,
  spotChecks: spotCheckRoutes,
  representativeDraws: representativeDrawRoutes,
  exemptions: exemptionRoutes,
  personJoins: personJoinRoutes,
  mobileMembers: mobileMemberRoutes,
  minutes: minutesRoutes,
  proxyEntries: proxyEntryRoutes,
  filings: filingRoutes,
  imports: importRoutes,
  members: memberRoutes,
  notices: noticeRoutes,
  organizations: organizationRoutes,
  ballots: ballotRoutes,
  paperBallots: paperBallotRoutes,
  ratings: ratingRoutes,
  searches: searchRoutes,
  session: sessionRoutes,
  sheets: sheetRoutes,
  spreadsheets: spreadsheetRoutes,
  use: useRoutes,
  reminders: reminderRoutes,
  statements: statementRoutes,
  statistics: statisticsRoutes,
  supervisions: supervisionRoutes,
  workReports: workReportRoutes,
  corrections: correctionRoutes,
  measures: measureRoutes,
  starWall: starWallRoutes,
  bulletins: bulletinRoutes,
  vetoes: vetoRoutes,
  stars: starRoutes,
  experiences: experienceRoutes,
  objections: objectionRoutes,
  suggestions: suggestionRoutes,
  cases: caseRoutes,
  lapses: lapseRoutes,
  ownRecords: ownRecordRoutes,
  retention: retentionRoutes,
  impactAssessments: impactAssessmentRoutes,
});
