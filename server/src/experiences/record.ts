import type { Experience, ExperienceCourse } from '@xianfeng/contract';
import { experienceProblems, pointsFromDecimal, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ExperienceRow, Transaction } from '@xianfeng/store';
import { commit } from '../commit.ts';
import type { Caller, Context } from '../context.ts';
import { readExperience } from './view.ts';

export interface ToldExperience {
  readonly course: ExperienceCourse;
  readonly title: string;
  readonly fromOn: string;
  readonly toOn: string | null;
  readonly hours: string | null;
  readonly level: string | null;
  readonly document: string;
}

export interface RecordingExperience extends ToldExperience {
  readonly id: string;
  readonly personId: string;
}

/** Proposes one's own, or writes down another's from the file; it waits for a second person. The same again is the same. */
export function recordExperience(
  context: Context,
  caller: Caller,
  given: RecordingExperience,
): Promise<Result<Experience>> {
  const { id, personId } = given;
  const today = context.clock.today();
  return commit(context, caller, async (tx, trail) => {
    await tx.people.lock([personId]);
    const [known] = await tx.experiences.lock([id]);
    if (known !== undefined)
      return isSame(known, given, caller) ? readExperience(tx, caller, id) : refused({ code: 'experience.id-taken' });
    const problems = await recordingProblems(tx, caller, { given, today });
    if (problems.length > 0) return refused(...problems);
    await tx.experiences.insert([
      {
        ...{ id, person_id: personId, ...columnsOf(given), state: 'waiting', import_id: null },
        ...{ recorded_by: caller.personId, recorded_on: today, recorded_at: context.clock.now() },
      },
    ]);
    const organizationId = (await tx.people.branchOf(personId)) ?? undefined;
    // Whoever reads the trail is not told what was said in a talk.
    trail.add({ subjectId: personId, organizationId, after: { experienceId: id, course: given.course } });
    return readExperience(tx, caller, id);
  });
}

export function columnsOf({ course, title, fromOn, toOn, hours, level, document }: ToldExperience) {
  const read = hours === null ? null : pointsFromDecimal(hours);
  return {
    ...{ course, title, from_on: fromOn, to_on: toOn, level, document },
    hours: read?.ok === true ? read.value : null,
  };
}

function isSame(row: ExperienceRow, given: RecordingExperience, { personId }: Caller): boolean {
  const columns = Object.entries(columnsOf(given));
  return (
    row.person_id === given.personId &&
    row.recorded_by === personId &&
    columns.every(([name, value]) => row[name as keyof ExperienceRow] === value)
  );
}

interface Checking {
  readonly given: RecordingExperience;
  readonly today: string;
}

async function recordingProblems(
  tx: Transaction,
  caller: Caller,
  { given, today }: Checking,
): Promise<readonly Problem[]> {
  if (given.course === 'talk' && given.personId === caller.personId) return [{ code: 'experience.own-talk' }];
  const bornOn = (await tx.people.birthsOf([given.personId])).get(given.personId) ?? null;
  const problems = experienceProblems(given, { today, bornOn });
  if (problems.length > 0) return problems;
  const standing = standingLike(await tx.experiences.ofPeople([given.personId]), given);
  // Whoever may not read talks learns nothing of them: a talk is only held against a talk.
  return standing === undefined
    ? []
    : [{ code: 'experience.standing', facts: { on: given.fromOn, title: given.title } }];
}

/** The same course, title and first day, waiting or confirmed, is the same fact. */
export function standingLike(
  rows: readonly ExperienceRow[],
  { course, title, fromOn }: Pick<ToldExperience, 'course' | 'title' | 'fromOn'>,
): ExperienceRow | undefined {
  return rows.find(
    (row) =>
      (row.state === 'waiting' || row.state === 'confirmed') &&
      row.course === course &&
      row.title === title &&
      row.from_on === fromOn,
  );
}
