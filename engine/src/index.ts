export type {
  DeclarationDecision,
  DeclarationState,
  Deciding,
  Deed,
  DeedWorth,
  Likeness,
  Twin,
  UnusualSign,
} from './declaration.ts';
export {
  compareQueued,
  decisionProblems,
  deedWorth,
  documentKey,
  needsSecond,
  twinsOf,
  unusualSigns,
  worthText,
} from './declaration.ts';
export type { Pledging, PledgeAct, PledgeActing, PledgeState, PlannedPledge, SignedPledge } from './pledge.ts';
export {
  awaitsDecision,
  isPlannedIn,
  planLacks,
  pledgeAfter,
  pledgeProblems,
  pledgeSetOf,
  pledgingProblems,
  wholeSince,
} from './pledge.ts';
export { sideOfStep } from './pledge-sets.ts';
export type { ExemptionState, ExemptionStep } from './exemption.ts';
export { exemptionAfter, exemptionStepProblems, exemptionTurn } from './exemption.ts';
export type { Probation, StageReached } from './admission.ts';
export {
  ADMISSION_STAGES,
  extensionProblems,
  monthsLater,
  probationEnd,
  stageProblems,
} from './admission.ts';
export { askedShare, type HeldInput, heldInputs, isAsked } from './asked-fact.ts';
export type { BallotInput } from './ballot-input.ts';
export type { Chain, ChainedEntry, ChainedRecord, Checkpoint, HashText } from './chain.ts';
export { CHAIN_START, canonical, openChain, shortForm, shortHash } from './chain.ts';
export { checkScheme, findingOfProblem } from './check/check-scheme.ts';
export type { Cure, Finding, Severity } from './check/finding.ts';
export type { Criterion } from './check/forbidden.ts';
export type { CloseOptions, Closing, Decided } from './close.ts';
export { closeSheet } from './close.ts';
export type { BranchStanding, CommitteeHonor } from './committee-honors.ts';
export { committeeHonorsOf } from './committee-honors.ts';
export type { Plan } from './plan.ts';
export { compile } from './compile.ts';
export type { Contest } from './contests.ts';
export { contestsOf } from './contests.ts';
export { entrySigns, reviewProblems } from './entry-review.ts';
export { correctionReviewProblems } from './score-correction.ts';
export type { StatedVeto } from './held-stars.ts';
export { heldStars, standsOn, takesStars } from './held-stars.ts';
export { isLateEntry } from './late-entry.ts';
export { idNumberBirth, idNumberSex, isIdNumber } from './id-number.ts';
export type { CalendarDay, Granularity, Membership, PeriodPlace, WorkingCalendar } from './day.ts';
export {
  addDays,
  daysInMonth,
  GRANULARITIES,
  isAssessmentYear,
  isDay,
  nextDay,
  noticePeriodEnd,
  periodBounds,
  periodsDue,
  periodsOf,
  readPeriod,
  shiftPeriod,
  weekday,
} from './day.ts';
export type { Duty, DutyQuestion, DutyState, StepPlace } from './duty.ts';
export { DUE_SOON_DAYS, dueDay, dutiesOf, stepsBefore, stepsBuiltUpon } from './duty.ts';
export { decimalsOf, withDecimals } from './even-decimals.ts';
export type { BranchEvaluation, EvaluateOptions } from './evaluate.ts';
export { evaluateBranch, evaluateSheet, explainMember, explainRow } from './evaluate.ts';
export type * from './evidence.ts';
export {
  compareRational,
  decimalFromPoints,
  POINT_SCALE,
  pointsFromDecimal,
  readExact,
  readFigure,
  twoDecimals,
} from './exact.ts';
export type { Attendee, EventEntry, EventSettlement, StandingEventEntry } from './events/consequences.ts';
export { entriesOfEvent, settlementOf } from './events/consequences.ts';
export type { EventConsequence, EventKeeping, EventKind, EventState } from './events/event-kind.ts';
export { statesOf } from './events/event-kind.ts';
export type { NameLine, StateWord } from './events/name-list.ts';
export { readNameList } from './events/name-list.ts';
export type { EventCounts, EventLine } from './events/sheet.ts';
export { countsOf, sheetProblems } from './events/sheet.ts';
export type * from './explanation.ts';
export type { Figure, Rounding, RoundingMode, Term } from './figure.ts';
export { figurePoints } from './figure.ts';
export type { RatingCount, SchemeCounts, SchemeFigures } from './filing-figures.ts';
export { countedSince, filingFigures, ratingScaleOf } from './filing-figures.ts';
export type { ShownCount } from './small-counts.ts';
export { FEW, groupCounts } from './small-counts.ts';
export { LEAST_PEOPLE, shownGroups, shownPeople } from './shown-groups.ts';
export { type Spread, spreadOf } from './spread.ts';
export { nameProblems, namesMost, readNames } from './name-list.ts';
export { drawLines, drawsOf, linesOf, lotList, seedOf } from './lot.ts';
export type { Attendance, MinutesAsk } from './minutes.ts';
export {
  attendanceProblems,
  hasOwnRecord,
  heldOnProblems,
  minutesAsk,
  minutesDayProblems,
  quorumProblems,
} from './minutes.ts';
export { type ArchiveReadiness, archiveObstacles } from './archive.ts';
export { checkCode } from './check-code.ts';
export type { GrowthAdvice } from './growth/advice.ts';
export type { Course, GrowthSources } from './growth/course.ts';
export type {
  GrowthAbsence,
  GrowthDeed,
  GrowthFacts,
  GrowthResult,
  GrowthShortfalls,
  GrowthStation,
} from './growth/facts.ts';
export { type GrowthColumn, type GrowthMap, growthMap, type GrowthShore } from './growth/map.ts';
export {
  groundProblems,
  isHeldBack,
  type MeasureAct,
  measureActs,
  measureAfter,
  type MeasureState,
  termProblems,
} from './measure.ts';
export {
  type BulletinChange,
  bulletinChanges,
  bulletinReleaseProblems,
  bulletinWordProblems,
  type BulletinWords,
} from './bulletin.ts';
export { NO_STAR_CONSENT, type StarConsent, type StarConsentAct, starConsentAfter } from './star-consent.ts';
export { MEASURE_FORMS, measureForm, type MeasureForm } from './measure-form.ts';
export { outcomePeriods } from './outcome-periods.ts';
export type { OutcomePeriod } from './outcomes.ts';
export type { CaseHearing, CaseVerdict } from './cases/case-record.ts';
export { partProblems } from './cases/case-parts.ts';
export {
  type CaseKind,
  type CasePart,
  casePartsDue,
  type CaseProcedure,
  type CaseStep,
  type CaseStepId,
  caseSteps,
  isTellingStep,
} from './cases/case-steps.ts';
export { type CaseSaying, type CaseStanding, caseStanding, type CaseWay, mayBeSaid } from './cases/case-way.ts';
export { type LapseKind, lapseKinds, type LapseMonth, lapsesOf } from './cases/lapse.ts';
export {
  type ExperienceAct,
  experienceActs,
  experienceAfter,
  experienceBar,
  type ExperienceCourse,
  experienceProblems,
  type ExperienceState,
} from './experience.ts';
export { dueAt, isCarried, type MeetingCount, notDueReasons } from './cases/meeting-count.ts';
export { takeStep } from './cases/take-step.ts';
export type { BoxAct, NoticeAct, NoticeState, SheetReadiness } from './notice.ts';
export { boxProblems, hangingState, noticeAfter, publishObstacles } from './notice.ts';
export {
  holdsNotice,
  inquiryProblems,
  type ObjectionAct,
  objectionActs,
  objectionAfter,
  type ObjectionState,
} from './objection.ts';
export type { NewOrganization, OrganizationAct, OrganizationActName, SplitPart } from './organizations/act.ts';
export type { BranchStay, CarriedStay } from './organizations/carry.ts';
export { carryMerged, carrySplit, emptyProblems } from './organizations/carry.ts';
export type { ClosingFacts, ReceivingFacts } from './organizations/closing-obstacles.ts';
export { closingObstacles, receivingObstacles, smallBranches } from './organizations/closing-obstacles.ts';
export { historyFaults } from './organizations/history-faults.ts';
export type { OrganizationKind } from './organizations/kinds.ts';
export { isAboveTenant, mayStandUnder } from './organizations/kinds.ts';
export { planAct, replay } from './organizations/plan-act.ts';
export type { OrganizationChange, OrganizationState, OrganizationTree } from './organizations/tree.ts';
export { isOwnCommittee, pathIn, treeOn } from './organizations/tree.ts';
export type { Problem, Result } from './problem.ts';
export { done, refused } from './problem.ts';
export type { BallotCount, BallotKeying, RatingState, YearReadiness } from './rating.ts';
export { confirmObstacles, keyingObstacles } from './rating.ts';
export type * from './results.ts';
export type { Grain, GrainNeed } from './rules/grain.ts';
export type { Fields, FieldTypes } from './rules/kind.ts';
export type { Part } from './rules.ts';
export { recompute } from './recompute.ts';
export { isItemOf, mostOfGroup } from './routes.ts';
export { rules } from './rules.ts';
export type * from './inputs.ts';
export type * from './scheme.ts';
export type { DrawnNumber, Finding as CheckFinding } from './spot-check.ts';
export { checkerProblems, findingProblems, finishProblems, numberProblems } from './spot-check.ts';
export {
  type AssessmentAct,
  assessmentActs,
  assessmentAfter,
  type AssessmentState,
  type Judgement,
  JUDGEMENTS,
} from './supervision/assessment.ts';
export {
  rectificationByPeriod,
  type RectificationCounts,
  type RectificationTask,
} from './supervision/rectification.ts';
export {
  type FindingState,
  findingAfter,
  type FoundItem,
  foundProblems,
  type VisitAct,
  VISIT_FINDINGS,
  visitAfter,
  type VisitFinding,
  visitorProblems,
  type VisitState,
} from './supervision/visit.ts';
export {
  HEARD_OPINIONS,
  type HeardOpinion,
  hearingProblems,
  spokenProblems,
  type WorkReportAct,
  workReportActs,
  workReportAfter,
  type WorkReportState,
} from './supervision/work-report.ts';
export type { HeldSheet, ReadOptions } from './sheet.ts';
export { readSheet } from './sheet.ts';
export type { Sheet } from './sheet-columns.ts';
export { unusualScore } from './unusual-score.ts';
export {
  awaitsReply,
  digestOf,
  registerOf,
  type SuggestionAct,
  suggestionActs,
  suggestionAfter,
  type SuggestionDigest,
  type SuggestionKind,
  type SuggestionRegister,
  type SuggestionState,
  type SuggestionVerdict,
  verdictOrder,
} from './suggestion.ts';
export type { Difference } from './trial/difference.ts';
export type { Standing } from './trial/standing.ts';
export { standingsOf } from './trial/standing.ts';
export type { Distribution, Move, TrialPlans, TrialResult } from './trial/trial.ts';
export { Trial } from './trial/trial.ts';
export type { DaySpan, YearOfDays } from './working-year.ts';
export { holidaysOf, isWeekend, workingYear, workingYearProblems } from './working-year.ts';
