import type { Plan } from '@xianfeng/engine';
import { isRatedHere, type YearMember } from '../evidence/year-members.ts';

/** Those the year rates here: of a rated status, in the branch at the end and with a month due, the exempt among them. */
export function ratedMembers(plan: Plan, cycle: string, members: readonly YearMember[]): readonly YearMember[] {
  return members.filter((member) => isRatedHere(member, plan, cycle));
}
