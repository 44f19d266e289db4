import { monthsLater, type Problem } from '@xianfeng/engine';

export interface ContactKept {
  readonly personId: string;
  readonly name: string;
  /** The last contact, or the day since which the member is away. */
  readonly since: string;
}

/** Regulations on the education and management of members (2019), art. 24: half a year, and two years, without contact. */
const HALF_A_YEAR = 6;
const TWO_YEARS = 24;

/**
 * Whom nobody has been in contact with for half a year, or two. It is a reason to look into the matter and nothing else:
 * stopping or ending a membership is decided by people, by the procedure.
 */
export function contactChecks(kept: readonly ContactKept[], today: string): readonly Problem[] {
  return kept.flatMap(({ personId, name, since }): Problem[] => {
    const facts = { memberId: personId, member: name, since };
    if (today >= monthsLater(since, TWO_YEARS)) return [{ code: 'check.contact-two-years', facts }];
    return today >= monthsLater(since, HALF_A_YEAR) ? [{ code: 'check.contact-half-year', facts }] : [];
  });
}
