import type { Problem } from '../problem.ts';
import type { CasePart } from './case-steps.ts';

export interface PartSetting {
  /** Whom the case is about. */
  readonly personId: string;
  /** Those who have said that they are tied with that person. */
  readonly tied: readonly string[];
  /** Who has a part already. */
  readonly taken: readonly string[];
  /** Full members of the committee. */
  readonly isFullMember: boolean;
}

/** One person has one part; nobody deals with a case about himself or about somebody he is tied with. */
export function partProblems(part: CasePart, id: string, setting: PartSetting): readonly Problem[] {
  if (id === setting.personId) return [{ code: 'case.part-own' }];
  if (setting.taken.includes(id)) return [{ code: 'case.part-taken' }];
  if (part !== 'companion' && setting.tied.includes(id)) return [{ code: 'case.part-tied' }];
  if (part === 'inquirer' && !setting.isFullMember) return [{ code: 'case.inquirer-not-full' }];
  return [];
}
