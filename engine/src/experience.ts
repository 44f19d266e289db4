import { pointsFromDecimal } from './exact.ts';
import type { Problem } from './problem.ts';

/** What a confirmed fact of somebody's way through the years is about: study, service, an office, an honor, a talk. */
export type ExperienceCourse = 'study' | 'service' | 'post' | 'honor' | 'talk';
export type ExperienceState = 'waiting' | 'confirmed' | 'refused' | 'withdrawn';
export type ExperienceAct = 'confirm' | 'refuse' | 'withdraw';

/** What each state allows, and where it leads; nothing that was refused or withdrawn comes back. */
const moves: Readonly<Record<ExperienceState, Partial<Readonly<Record<ExperienceAct, ExperienceState>>>>> = {
  waiting: { confirm: 'confirmed', refuse: 'refused', withdraw: 'withdrawn' },
  confirmed: { withdraw: 'withdrawn' },
  refused: {},
  withdrawn: {},
};

/** The state after an act; null where the state does not allow it. */
export function experienceAfter(state: ExperienceState, act: ExperienceAct): ExperienceState | null {
  return moves[state][act] ?? null;
}

export function experienceActs(state: ExperienceState): readonly ExperienceAct[] {
  return Object.keys(moves[state]) as ExperienceAct[];
}

export interface ExperienceParts {
  readonly state: ExperienceState;
  /** Whose it is, and who wrote it down; the same where somebody proposed his own. */
  readonly subject: string;
  readonly writer: string;
}

/**
 * What bars somebody from an act, whatever office he holds; null where nothing does. A second person decides: never who
 * wrote it, never about himself. What waits is taken back by who wrote it, and by nobody else.
 */
export function experienceBar(
  act: ExperienceAct,
  { state, subject, writer }: ExperienceParts,
  person: string,
): 'own' | 'written-oneself' | 'written-by-another' | null {
  if (act === 'withdraw' && state === 'waiting') return person === writer ? null : 'written-by-another';
  if (person === subject) return 'own';
  return act !== 'withdraw' && person === writer ? 'written-oneself' : null;
}

export interface ExperienceFacts {
  readonly course: ExperienceCourse;
  readonly fromOn: string;
  /** Null where it was that one day. */
  readonly toOn: string | null;
  /** Exact decimal text. */
  readonly hours: string | null;
  /** Who gave an honor, e.g. 县级. */
  readonly level: string | null;
}

const experienceHoursMost = 2000;

const hasHours = (course: ExperienceCourse): boolean => course === 'study' || course === 'service';

/** What stands against a fact as it is told; it may lie many years back, not in the future and not before a birth that is known. */
export function experienceProblems(
  { course, fromOn, toOn, hours, level }: ExperienceFacts,
  { today, bornOn }: { readonly today: string; readonly bornOn: string | null },
): readonly Problem[] {
  const problems: Problem[] = [];
  const last = toOn ?? fromOn;
  if (last < fromOn) problems.push({ code: 'experience.days-reversed', facts: { fromOn, toOn: last } });
  const latest = last > fromOn ? last : fromOn;
  if (latest > today) problems.push({ code: 'experience.in-future', facts: { on: latest, today } });
  if (bornOn !== null && fromOn < bornOn) problems.push({ code: 'experience.before-birth', facts: { on: fromOn } });
  if (hasHours(course)) problems.push(...hoursProblems(hours));
  else if (hours !== null) problems.push({ code: 'experience.no-hours' });
  if ((course === 'honor') !== (level !== null))
    problems.push({ code: level === null ? 'experience.level-missing' : 'experience.no-level' });
  return problems;
}

function hoursProblems(hours: string | null): readonly Problem[] {
  if (hours === null) return [{ code: 'experience.hours-missing' }];
  const read = pointsFromDecimal(hours);
  const most = pointsFromDecimal(experienceHoursMost);
  const isWithin = read.ok && most.ok && read.value > 0 && read.value <= most.value;
  return isWithin ? [] : [{ code: 'experience.hours-range', facts: { most: experienceHoursMost } }];
}
