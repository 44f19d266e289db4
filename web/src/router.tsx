import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAsOf } from './organizations/as-of.ts';
import { CrashPage } from './session/crash-page.tsx';
import { Frame } from './session/frame.tsx';
import { guardPages } from './session/guard.ts';
import { MissingPage } from './session/missing-page.tsx';
import { readKind } from './events/read-kind.ts';
import { readBallotSearch } from './paper-ballots/ballot-search.ts';
import { readCorrectionSearch } from './score-corrections/search.ts';
import { readSheetSearch } from './sheets/sheet-search.ts';

const root = createRootRoute({
  beforeLoad: guardPages,
  component: Frame,
  notFoundComponent: MissingPage,
  errorComponent: CrashPage,
});

/**
 * The route table: an address and the page that is fetched for it. A page writes down its return type
 * (`: ReactElement`), for its parameters are typed by this table.
 */
const routes = [
  createRoute({ getParentRoute: () => root, path: '/' }),
  createRoute({
    getParentRoute: () => root,
    path: '/sign-in',
    component: lazyRouteComponent(() => import('./session/sign-in-page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/set-password',
    component: lazyRouteComponent(() => import('./session/set-password-page.tsx'), 'SetPasswordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/portal',
    component: lazyRouteComponent(() => import('./session/portal-page.tsx'), 'PortalPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/second-factor',
    component: lazyRouteComponent(() => import('./session/second-factor-page.tsx'), 'SecondFactorPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/enrolment',
    component: lazyRouteComponent(() => import('./session/enrolment-page.tsx'), 'EnrolmentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/security',
    component: lazyRouteComponent(() => import('./session/security-page.tsx'), 'SecurityPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me',
    component: lazyRouteComponent(() => import('./session/mine-page.tsx'), 'MinePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/desk',
    component: lazyRouteComponent(() => import('./desk/desk-page.tsx'), 'DeskPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/members/$memberId/card',
    component: lazyRouteComponent(() => import('./cards/card-page.tsx'), 'CardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/members/$memberId/growth',
    component: lazyRouteComponent(() => import('./growth/growth-page.tsx'), 'GrowthPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/year-end',
    component: lazyRouteComponent(() => import('./ratings/year-end-page.tsx'), 'YearEndPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/sheets',
    component: lazyRouteComponent(() => import('./sheets/present-sheet.tsx'), 'PresentSheet'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/sheets/$period',
    validateSearch: readSheetSearch,
    component: lazyRouteComponent(() => import('./sheets/sheet-page.tsx'), 'SheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/own/sheets/$rater/$period',
    component: lazyRouteComponent(() => import('./sheets/own-sheet-page.tsx'), 'OwnSheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/rated-by/$organizationId/sheets/$rater/$period',
    component: lazyRouteComponent(() => import('./sheets/own-sheet-page.tsx'), 'BranchOwnSheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/rated-by/$organizationId',
    component: lazyRouteComponent(() => import('./ratings/branch-card-page.tsx'), 'BranchCardPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/steps',
    component: lazyRouteComponent(() => import('./minutes/year-page.tsx'), 'YearPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/steps/$step/$period',
    component: lazyRouteComponent(() => import('./minutes/step-page.tsx'), 'StepPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/quarters/$period',
    component: lazyRouteComponent(() => import('./sheets/quarter-page.tsx'), 'QuarterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/notices',
    component: lazyRouteComponent(() => import('./notices/notices-page.tsx'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/notices/$kind/$period',
    component: lazyRouteComponent(() => import('./notices/draft-page.tsx'), 'DraftPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/hall',
    component: lazyRouteComponent(() => import('./notices/hall-page.tsx'), 'HallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/lines',
    component: lazyRouteComponent(() => import('./notices/own-lines-page.tsx'), 'OwnLinesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/check',
    component: lazyRouteComponent(() => import('./notices/check-page.tsx'), 'AskCodePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/check/$code',
    component: lazyRouteComponent(() => import('./notices/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices/$noticeId',
    component: lazyRouteComponent(() => import('./notices/notice-page.tsx'), 'NoticePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/notices/$noticeId/objection',
    component: lazyRouteComponent(() => import('./objections/raise-page.tsx'), 'RaisePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/measures/$year',
    component: lazyRouteComponent(() => import('./measures/board-page.tsx'), 'MeasuresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/measures/$measureId',
    component: lazyRouteComponent(() => import('./measures/measure-page.tsx'), 'MeasurePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/measures/$measureId/letter',
    component: lazyRouteComponent(() => import('./measures/letter-page.tsx'), 'LetterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/bulletins/$period',
    component: lazyRouteComponent(() => import('./bulletins/bulletin-page.tsx'), 'BulletinPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/star-wall',
    component: lazyRouteComponent(() => import('./star-wall/wall-page.tsx'), 'StarWallPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stars/$starId',
    component: lazyRouteComponent(() => import('./star-wall/star-page.tsx'), 'StarPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/stars/$starId/slip',
    component: lazyRouteComponent(() => import('./star-wall/slip-page.tsx'), 'SlipPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/vetoes/$year',
    component: lazyRouteComponent(() => import('./vetoes/vetoes-page.tsx'), 'VetoesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/stars',
    component: lazyRouteComponent(() => import('./vetoes/stars-page.tsx'), 'StarsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/vetoes',
    component: lazyRouteComponent(() => import('./vetoes/own-page.tsx'), 'OwnVetoesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/measures',
    component: lazyRouteComponent(() => import('./measures/own-page.tsx'), 'OwnMeasuresPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/archives',
    component: lazyRouteComponent(() => import('./archives/archives-page.tsx'), 'ArchivesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organizations/$organizationId/supervision/$year',
    component: lazyRouteComponent(() => import('./supervisions/plan-page.tsx'), 'SupervisionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/supervision/$year',
    component: lazyRouteComponent(() => import('./supervisions/branch-page.tsx'), 'BranchSupervisionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/supervision-visits/$visitId',
    component: lazyRouteComponent(() => import('./supervisions/visit-page.tsx'), 'VisitPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/supervision-draws/$drawId',
    component: lazyRouteComponent(() => import('./supervisions/draw-page.tsx'), 'BranchDrawPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/supervision',
    component: lazyRouteComponent(() => import('./supervisions/own-page.tsx'), 'OwnSupervisionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/work-reports/$year',
    component: lazyRouteComponent(() => import('./work-reports/report-page.tsx'), 'WorkReportPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/work-reports/$year',
    component: lazyRouteComponent(() => import('./work-reports/reports-page.tsx'), 'WorkReportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suggestions/$suggestionId',
    component: lazyRouteComponent(() => import('./suggestions/suggestion-page.tsx'), 'SuggestionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/suggestions',
    component: lazyRouteComponent(() => import('./suggestions/committee-page.tsx'), 'CommitteeSuggestionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/suggestions',
    component: lazyRouteComponent(() => import('./suggestions/branch-page.tsx'), 'BranchSuggestionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/suggestions/new',
    component: lazyRouteComponent(() => import('./suggestions/record-page.tsx'), 'RecordSuggestionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/suggestions',
    component: lazyRouteComponent(() => import('./suggestions/own-page.tsx'), 'OwnSuggestionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/letter-box/$branchId',
    component: lazyRouteComponent(() => import('./suggestions/letter-box-page.tsx'), 'LetterBoxPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/receipt',
    component: lazyRouteComponent(() => import('./suggestions/receipt-page.tsx'), 'ReceiptPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/objections/$objectionId',
    component: lazyRouteComponent(() => import('./objections/objection-page.tsx'), 'ObjectionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/objections',
    component: lazyRouteComponent(() => import('./objections/objections-page.tsx'), 'BranchObjectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/experiences',
    component: lazyRouteComponent(() => import('./experiences/branch-page.tsx'), 'BranchExperiencesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/experiences',
    component: lazyRouteComponent(() => import('./experiences/own-page.tsx'), 'OwnExperiencesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/objections',
    component: lazyRouteComponent(() => import('./objections/objections-page.tsx'), 'OwnObjectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/cases',
    component: lazyRouteComponent(() => import('./cases/cases-page.tsx'), 'CasesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/cases/new',
    component: lazyRouteComponent(() => import('./cases/open-page.tsx'), 'OpenPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId',
    component: lazyRouteComponent(() => import('./cases/case-page.tsx'), 'CasePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/cases/$caseId/register',
    component: lazyRouteComponent(() => import('./cases/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/lapses',
    component: lazyRouteComponent(() => import('./lapses/lapses-page.tsx'), 'LapsesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/statistics',
    component: lazyRouteComponent(() => import('./statistics/statistics-page.tsx'), 'StatisticsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/statistics',
    component: lazyRouteComponent(() => import('./statistics/statistics-page.tsx'), 'BranchStatisticsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/use',
    component: lazyRouteComponent(() => import('./use/use-page.tsx'), 'UsePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/committee',
    component: lazyRouteComponent(() => import('./committee/committee-page.tsx'), 'CommitteePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/paper-ballots/$period',
    validateSearch: readBallotSearch,
    component: lazyRouteComponent(() => import('./paper-ballots/paper-ballot-page.tsx'), 'PaperBallotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/year-check',
    component: lazyRouteComponent(() => import('./year-checks/year-check-page.tsx'), 'YearCheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/score-corrections',
    validateSearch: readCorrectionSearch,
    component: lazyRouteComponent(() => import('./score-corrections/corrections-page.tsx'), 'ScoreCorrectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/ledger',
    component: lazyRouteComponent(() => import('./ledger/ledger-page.tsx'), 'LedgerPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/imports',
    component: lazyRouteComponent(() => import('./imports/imports-page.tsx'), 'ImportsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/home',
    component: lazyRouteComponent(() => import('./members/home-page.tsx'), 'HomePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/record',
    component: lazyRouteComponent(() => import('./members/own-record-page.tsx'), 'OwnRecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/statement',
    component: lazyRouteComponent(() => import('./privacy/statement-page.tsx'), 'StatementPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/privacy',
    component: lazyRouteComponent(() => import('./privacy/privacy-page.tsx'), 'PrivacyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/corrections',
    component: lazyRouteComponent(() => import('./privacy/corrections-page.tsx'), 'CorrectionsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/retention',
    component: lazyRouteComponent(() => import('./privacy/retention-page.tsx'), 'RetentionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/impact-assessment',
    component: lazyRouteComponent(() => import('./privacy/impact-assessment-page.tsx'), 'ImpactAssessmentPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/members',
    component: lazyRouteComponent(() => import('./members/members-page.tsx'), 'MembersPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/exemptions',
    component: lazyRouteComponent(() => import('./exemptions/requests-page.tsx'), 'RequestsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/exemption',
    component: lazyRouteComponent(() => import('./exemptions/own-page.tsx'), 'OwnExemptionPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/events',
    component: lazyRouteComponent(() => import('./events/events-page.tsx'), 'EventsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/events/new',
    validateSearch: readKind,
    component: lazyRouteComponent(() => import('./events/event-page.tsx'), 'NewEventPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/events/$eventId',
    component: lazyRouteComponent(() => import('./events/event-page.tsx'), 'EventPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/events',
    component: lazyRouteComponent(() => import('./events/own-events-page.tsx'), 'OwnEventsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/declare',
    component: lazyRouteComponent(() => import('./declarations/declare-page.tsx'), 'DeclarePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/declarations',
    component: lazyRouteComponent(() => import('./declarations/own-page.tsx'), 'OwnDeclarationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/declarations/$declarationId',
    component: lazyRouteComponent(() => import('./declarations/declaration-page.tsx'), 'DeclarationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/declarations',
    component: lazyRouteComponent(() => import('./declarations/queue-page.tsx'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/ballots',
    component: lazyRouteComponent(() => import('./ballot-papers/ballots-page.tsx'), 'BallotsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/ballots/$ballotId',
    component: lazyRouteComponent(() => import('./ballot-papers/ballot-page.tsx'), 'BallotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ticket',
    component: lazyRouteComponent(() => import('./ballot-papers/ticket-page.tsx'), 'TicketPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/me/pledges',
    component: lazyRouteComponent(() => import('./pledges/own-page.tsx'), 'OwnPledgesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/pledges',
    component: lazyRouteComponent(() => import('./pledges/register-page.tsx'), 'PresentRegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/pledges/$period',
    component: lazyRouteComponent(() => import('./pledges/register-page.tsx'), 'RegisterPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/pledge-register',
    component: lazyRouteComponent(() => import('./pledges/register-sheet-page.tsx'), 'RegisterSheetPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spot-checks',
    component: lazyRouteComponent(() => import('./spot-checks/checks-page.tsx'), 'ChecksPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/spot-checks',
    component: lazyRouteComponent(() => import('./spot-checks/checks-page.tsx'), 'BranchChecksPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spot-checks/$checkId',
    component: lazyRouteComponent(() => import('./spot-checks/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/spot-checks/$checkId/record',
    component: lazyRouteComponent(() => import('./spot-checks/record-page.tsx'), 'RecordPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/ballots',
    component: lazyRouteComponent(() => import('./ballots/ballots-page.tsx'), 'PresentBallotsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/ballots/$year',
    component: lazyRouteComponent(() => import('./ballots/ballots-page.tsx'), 'BallotsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/ballots/$year/$ballot/$period',
    component: lazyRouteComponent(() => import('./ballots/prepare-page.tsx'), 'PreparePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/ballots/$year/$ballot/$period/draw/$group',
    component: lazyRouteComponent(() => import('./representative-draws/draw-page.tsx'), 'DrawPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId',
    component: lazyRouteComponent(() => import('./ballots/ballot-page.tsx'), 'BallotPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId/screen',
    component: lazyRouteComponent(() => import('./ballots/screen-page.tsx'), 'ScreenPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId/key',
    component: lazyRouteComponent(() => import('./ballots/key-page.tsx'), 'KeyPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId/tickets',
    component: lazyRouteComponent(() => import('./ballots/tickets-page.tsx'), 'TicketsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId/count',
    component: lazyRouteComponent(() => import('./ballots/count-page.tsx'), 'CountPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ballots/$ballotId/check',
    component: lazyRouteComponent(() => import('./ballots/check-page.tsx'), 'CheckPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branch-pledges',
    component: lazyRouteComponent(() => import('./pledges/branches-page.tsx'), 'BranchPledgesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/branches/$branchId/mobile-members',
    component: lazyRouteComponent(() => import('./mobile-members/mobile-page.tsx'), 'MobilePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/person-joins',
    component: lazyRouteComponent(() => import('./person-joins/joins-page.tsx'), 'JoinsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/affiliations',
    component: lazyRouteComponent(() => import('./affiliations/changes-page.tsx'), 'ChangesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/schemes',
    component: lazyRouteComponent(() => import('./adoptions/schemes-page.tsx'), 'SchemesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/schemes/$schemeId',
    component: lazyRouteComponent(() => import('./adoptions/scheme-page.tsx'), 'SchemePage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/calendar',
    component: lazyRouteComponent(() => import('./calendar/calendar-page.tsx'), 'CalendarPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/paper-templates',
    component: lazyRouteComponent(() => import('./paper-templates/paper-templates-page.tsx'), 'PaperTemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/filings',
    component: lazyRouteComponent(() => import('./filings/filings-page.tsx'), 'FilingsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/audit',
    component: lazyRouteComponent(() => import('./audit/audit-page.tsx'), 'AuditPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/appointments',
    component: lazyRouteComponent(() => import('./appointments/appointments-page.tsx'), 'AppointmentsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organizations',
    validateSearch: readAsOf,
    component: lazyRouteComponent(() => import('./organizations/organizations-page.tsx'), 'OrganizationsPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/organizations/$organizationId',
    validateSearch: readAsOf,
    component: lazyRouteComponent(() => import('./organizations/organization-page.tsx'), 'OrganizationPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/hand-overs/$appointmentId',
    component: lazyRouteComponent(() => import('./hand-overs/hand-over-page.tsx'), 'HandOverPage'),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/accounts',
    component: lazyRouteComponent(() => import('./accounts/accounts-page.tsx'), 'AccountsPage'),
  }),
] as const;

export const router = createRouter({
  routeTree: root.addChildren(routes),
  defaultPreload: 'intent',
  defaultErrorComponent: CrashPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
