import type { Problem } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';

export interface ExemptionDays {
  readonly personId: string;
  readonly fromOn: string;
  /** Its last day; null while nobody knows it. */
  readonly toOn: string | null;
}

/** What stands against these days: their order, a year that is over, an exemption that stands already. */
export async function exemptionDayProblems(
  tx: Transaction,
  { personId, fromOn, toOn }: ExemptionDays,
  year: number,
): Promise<readonly Problem[]> {
  if (toOn !== null && toOn < fromOn) return [{ code: 'exemption.ends-before-it-begins', facts: { fromOn, toOn } }];
  if (Number(fromOn.slice(0, 4)) < year) return [{ code: 'exemption.before-year', facts: { fromOn, year } }];
  const overlapping = (await tx.exemptions.ofPeople([personId])).find(
    (row) => (toOn === null || row.from_on <= toOn) && (row.to_on === null || fromOn <= row.to_on),
  );
  if (overlapping === undefined) return [];
  return [{ code: 'exemption.standing', facts: { fromOn: overlapping.from_on, toOn: overlapping.to_on } }];
}
