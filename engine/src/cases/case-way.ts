import { type CaseKind, type CaseProcedure, type CaseStep, type CaseStepId, caseSteps } from './case-steps.ts';
import type { CaseVerdict } from './case-record.ts';

export interface TakenStep {
  readonly id: CaseStepId;
  readonly verdict: CaseVerdict | null;
}

/** A case as far as its way goes by it. */
export interface CaseWay {
  readonly procedure: CaseProcedure;
  readonly kind: CaseKind;
  /** In the order they were taken. */
  readonly taken: readonly TakenStep[];
  readonly isStopped: boolean;
}

/** How a case ended. `in-force`: decided, told and announced; what follows is done by people elsewhere. */
export type CaseEnding = 'stopped' | 'not-carried' | 'not-approved' | 'in-force' | 'mended' | 'not-mended';

export interface CaseStanding {
  /** `mending`: the time to mend runs. */
  readonly state: 'open' | 'mending' | 'closed';
  readonly ending: CaseEnding | null;
  /** What comes next, and nothing else can; null where it is over. */
  readonly next: CaseStep | null;
}

const over = (ending: CaseEnding): CaseStanding => ({ state: 'closed', ending, next: null });

/** Where a case stands. Nothing moves by itself: no day and no silence takes a step. */
export function caseStanding({ procedure, kind, taken, isStopped }: CaseWay): CaseStanding {
  if (isStopped) return over('stopped');
  const verdicts = taken.map(({ verdict }) => verdict);
  if (verdicts.includes('not-carried')) return over('not-carried');
  const next = caseSteps(procedure, kind)[taken.length] ?? null;
  if (next === null) return over(kind === 'restriction' ? endOfMending(verdicts) : endOf(verdicts));
  if (next.id !== 'mending-review') return { state: 'open', ending: null, next };
  return verdicts.includes('not-approved') ? over('not-approved') : { state: 'mending', ending: null, next };
}

type Verdicts = readonly (CaseVerdict | null)[];

function endOf(verdicts: Verdicts): CaseEnding {
  return verdicts.includes('not-approved') ? 'not-approved' : 'in-force';
}

function endOfMending(verdicts: Verdicts): CaseEnding {
  return verdicts.includes('mended') ? 'mended' : 'not-mended';
}

/** What the person and those he brings may say, and what stands of an appeal. */
export type CaseSaying = 'answer' | 'reservation' | 'testimony' | 'appeal';

export interface SayingSetting {
  /** The person has been told. */
  readonly isTold: boolean;
  readonly isClosed: boolean;
  /** The organization above has decided. */
  readonly isDecided: boolean;
  /** An appeal waits for its answer. */
  readonly isAppealed: boolean;
}

/** A view is reserved and a decision appealed against without any end of time; the rest while the case goes on. */
export function mayBeSaid(saying: CaseSaying, { isTold, isClosed, isDecided, isAppealed }: SayingSetting): boolean {
  if (!isTold) return false;
  if (saying === 'reservation') return true;
  if (saying === 'appeal') return isDecided && !isAppealed;
  return !isClosed;
}
