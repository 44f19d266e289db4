/** What is asked of the member: to mend within a time (限期改正), to withdraw (劝其退党), or to be removed (除名). */
export type CaseKind = 'restriction' | 'urged-withdrawal' | 'removal';

/** The later regulations of 2024, or the seven steps of a local template. */
export type CaseProcedure = 'regulations' | 'seven-steps';

/**
 * What somebody is in a case. `handler`: of the branch; `inquirer`: looks into it; `decider`: of the committee above;
 * `reviewer`: of the organization department; `person`: whom it is about; `companion`: who testifies or speaks for the person.
 */
export type CasePart = 'handler' | 'inquirer' | 'decider' | 'reviewer' | 'person' | 'companion';

export type CaseStepId =
  | 'proposal'
  | 'advance-filing'
  | 'inquiry-group'
  | 'findings'
  | 'talk'
  | 'summons'
  | 'compiled-file'
  | 'hearing'
  | 'meeting'
  | 'submission'
  | 'pre-review'
  | 'department-review'
  | 'decision'
  | 'telling'
  | 'announcement'
  | 'mending-review';

/**
 * What a step's record holds beside its day and its words. `document`: a number; `talkers`: the names of the two or more who
 * talked; `meetingOn`: the day the person is told to come; `toldOn`: when he was told to come; `hearing`: whether he was heard;
 * `count`: of a members' meeting; `decision`: of the organization above; `inquirers`: nothing, but two must be named.
 */
export type CaseNeed = 'document' | 'talkers' | 'meetingOn' | 'toldOn' | 'hearing' | 'count' | 'decision' | 'inquirers';

export interface CaseStep {
  readonly id: CaseStepId;
  /** Whose step it is: any of these. */
  readonly by: readonly CasePart[];
  readonly needs: readonly CaseNeed[];
  /** With it the person knows, and reads everything from then on. */
  readonly tells: boolean;
  /** Only where the case asks for one of these; of all kinds where empty. */
  readonly only: readonly CaseKind[];
}

const step = (
  id: CaseStepId,
  by: readonly CasePart[],
  more: Partial<Pick<CaseStep, 'needs' | 'tells' | 'only'>> = {},
): CaseStep => ({ id, by, needs: [], tells: false, only: [], ...more });

const meeting = step('meeting', ['handler'], { needs: ['count'] });
const telling = step('telling', ['handler', 'decider'], { needs: ['talkers'] });
const lastMeeting = step('announcement', ['handler']);
/** When the time to mend is over a meeting looks at whether it was used. */
const mendingReview = step('mending-review', ['handler'], { needs: ['count'], only: ['restriction'] });

/** The two procedures; the order is that of the tables, and no step is passed over. */
const procedures: Readonly<Record<CaseProcedure, readonly CaseStep[]>> = {
  regulations: [
    step('proposal', ['handler']),
    step('advance-filing', ['decider'], { needs: ['document'] }),
    step('inquiry-group', ['handler'], { needs: ['inquirers'] }),
    step('findings', ['inquirer'], { needs: ['inquirers'] }),
    step('talk', ['handler', 'inquirer'], { needs: ['talkers'], tells: true }),
    step('summons', ['handler'], { needs: ['meetingOn'] }),
    step('hearing', ['handler'], { needs: ['hearing'] }),
    meeting,
    step('pre-review', ['decider']),
    step('department-review', ['reviewer'], { needs: ['document'], only: ['urged-withdrawal', 'removal'] }),
    step('decision', ['decider'], { needs: ['decision', 'document'] }),
    telling,
    lastMeeting,
    mendingReview,
  ],
  'seven-steps': [
    // The person's own attitude is part of the file, so with it he is told.
    step('compiled-file', ['handler'], { tells: true }),
    step('hearing', ['handler'], { needs: ['toldOn', 'hearing'] }),
    meeting,
    step('submission', ['handler'], { needs: ['document'] }),
    step('decision', ['decider'], { needs: ['decision', 'document'] }),
    telling,
    lastMeeting,
    mendingReview,
  ],
};

/** The steps of a case, in order. */
export function caseSteps(procedure: CaseProcedure, kind: CaseKind): readonly CaseStep[] {
  return procedures[procedure].filter(({ only }) => only.length === 0 || only.includes(kind));
}

/** Whether the person knows of the case once this step was taken, in whichever procedure. */
export function isTellingStep(id: string): boolean {
  return Object.values(procedures).some((steps) => steps.some((each) => each.id === id && each.tells));
}

/** Who has to be named from the start: the committee decides, and the department reviews where the procedure has it do so. */
export function casePartsDue(procedure: CaseProcedure, kind: CaseKind): readonly CasePart[] {
  const acting = new Set(caseSteps(procedure, kind).flatMap(({ by }) => by));
  return (['decider', 'reviewer'] as const).filter((part) => acting.has(part));
}
