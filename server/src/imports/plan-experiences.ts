import type { PlannedExperience } from '@xianfeng/contract';
import { done, experienceProblems, type Problem, refused, type Result } from '@xianfeng/engine';
import type { ExperienceRow, Transaction } from '@xianfeng/store';
import { standingLike, type ToldExperience } from '../experiences/record.ts';
import { type ExperienceField, type ExperienceLine, parseExperiences } from '../spreadsheets/parse-experiences.ts';
import type { ScoreMember } from '../spreadsheets/score-member.ts';
import type { Workbook } from '../spreadsheets/workbook.ts';

export interface PlannedHours {
  readonly line: ExperienceLine;
  readonly told: ToldExperience;
  readonly state: PlannedExperience['state'];
}

interface Planning {
  readonly branchId: string;
  readonly workbook: Workbook;
  readonly today: string;
}

/** Everybody of the branch today by name, and by day of birth where two have one name. */
export async function membersNow(
  tx: Transaction,
  { branchId, today }: Pick<Planning, 'branchId' | 'today'>,
): Promise<readonly ScoreMember[]> {
  const members = await tx.memberships.ofBranch(branchId, { from: today, to: today });
  return members.map(({ id, name, born_on: bornOn }) => ({ id, name, bornOn }));
}

/** Compares a list of hours with what is on record; what stands there already, or above in the list, is passed over. */
export async function planExperiences(
  tx: Transaction,
  { branchId, workbook, today }: Planning,
): Promise<Result<readonly PlannedHours[]>> {
  const members = await membersNow(tx, { branchId, today });
  const parsed = parseExperiences(workbook, members);
  if (!parsed.ok) return parsed;
  const births = new Map(members.map(({ id, bornOn }) => [id, bornOn ?? null]));
  const standing = Map.groupBy(
    await tx.experiences.ofPeople(members.map(({ id }) => id)),
    ({ person_id: personId }) => personId,
  );
  const above = new Set<string>();
  const problems: Problem[] = [];
  const planned = parsed.value.map((line): PlannedHours => {
    const told = toldBy(line);
    const faults = experienceProblems(told, { today, bornOn: births.get(line.memberId) ?? null });
    problems.push(...faults.map((problem) => placed(problem, line)));
    const key = [line.memberId, told.course, told.title, told.fromOn].join('\n');
    const state = stateOf(told, { standing: standing.get(line.memberId) ?? [], isAbove: above.has(key) });
    above.add(key);
    return { line, told, state };
  });
  return problems.length > 0 ? refused(...problems) : done(planned);
}

function toldBy({ course, title, on, hours, document }: ExperienceLine): ToldExperience {
  return { course, title, fromOn: on, toOn: null, hours, level: null, document };
}

interface Known {
  readonly standing: readonly ExperienceRow[];
  readonly isAbove: boolean;
}

function stateOf(told: ToldExperience, { standing, isAbove }: Known): PlannedExperience['state'] {
  if (standingLike(standing, told) !== undefined) return 'standing';
  return isAbove ? 'repeated' : 'new';
}

function placed(problem: Problem, { sheet, row, columns, hours, on }: ExperienceLine): Problem {
  const isOfHours = problem.code.includes('hours');
  const field: ExperienceField = isOfHours ? 'hours' : 'day';
  const facts = { sheet, row, column: columns[field] ?? '', value: isOfHours ? hours : on };
  return { ...problem, facts: { ...problem.facts, ...facts } };
}
