import { periodsDue, type Plan } from '@xianfeng/engine';
import type { YearMember } from '../evidence/year-members.ts';

/** Those the year rates: of a rated status and with a month due, the exempt among them. */
export function ratedMembers(plan: Plan, cycle: string, members: readonly YearMember[]): readonly YearMember[] {
  return members.filter(
    (member) => plan.scheme.rated.includes(member.status) && periodsDue(member, cycle, 'month').length > 0,
  );
}
