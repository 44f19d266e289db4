import { done, type Plan, type Result } from '@xianfeng/engine';
import type { Caller, Services } from '../context.ts';
import { branchYearOf } from '../cycles/branch-year.ts';
import { covers } from '../evidence/person-year.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';

/** Whether somebody is due at the branch's events on a day: he belongs to it, the scheme rates him, and he is not exempt. */
export function isDueOn(member: YearMember, plan: Plan, day: string): boolean {
  return isInOn(member, plan, day) && member.exemptReason === null;
}

function isInOn({ status, stays }: YearMember, { scheme }: Plan, day: string): boolean {
  const isRated = scheme.rated.includes(status) || scheme.ratedApart.includes(status);
  return isRated && stays.some((stay) => covers(stay, day));
}

interface DueMembers {
  readonly members: { readonly id: string; readonly name: string; readonly category: string | null }[];
  readonly exempt: number;
}

export function listDue(
  { store }: Services,
  caller: Caller,
  { branchId, on }: { readonly branchId: string; readonly on: string },
): Promise<Result<DueMembers>> {
  return store.transaction(caller.committeeId, async (tx) => {
    const year = await branchYearOf(tx, branchId, Number(on.slice(0, 4)));
    if (!year.ok) return year;
    const { plan } = year.value;
    const there = (await yearMembers(tx, year.value)).filter((member) => isInOn(member, plan, on));
    const members = there.filter((member) => isDueOn(member, plan, on));
    return done({
      members: members.map(({ id, name, category }) => ({ id, name, category })),
      exempt: there.length - members.length,
    });
  });
}
