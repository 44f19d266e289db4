import { monthsDue } from './calendar.ts';
import type { Member } from './evidence.ts';

/**
 * `rated`: total and rank by points. `exempt`: nothing by points. `apart`: an activist or admission candidate,
 * rated only where the system names them, never ranked and never counted. `none`: no month due.
 */
export type Standing = 'rated' | 'exempt' | 'apart' | 'none';

export function standingOf(member: Member, cycle: string): Standing {
  // «A member with no month due is not rated: no total, rank, grade, stars, honors or outcomes.»
  if (monthsDue(member, cycle).length === 0) return 'none';
  // «Exempt members have no total, rank, grade or stars by points.» An exempt activist has none either.
  if (!isMember(member)) return member.exempt === true ? 'none' : 'apart';
  return member.exempt === true ? 'exempt' : 'rated';
}

/** «Full and probationary members are rated»; a member without a status is a full one. */
export function isMember({ status = 'full' }: Member): boolean {
  return status === 'full' || status === 'probationary';
}
