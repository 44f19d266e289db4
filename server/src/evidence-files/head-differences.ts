import type { MemberEvidence } from '@xianfeng/engine';
import type { BranchYear } from '../cycles/branch-year.ts';
import { spanOf } from '../evidence/person-year.ts';
import type { YearMember } from '../evidence/year-members.ts';
import type { LeftOut } from './left-out.ts';

interface Standing {
  readonly member: YearMember;
  readonly roles: readonly string[];
  readonly year: BranchYear;
}

/**
 * Who somebody is stands in the roster, which a year's evidence does not change; where the file says otherwise it is told,
 * for the points may come to something else.
 */
export function headDifferences(head: MemberEvidence, { member, roles, year }: Standing, left: LeftOut): void {
  const facts = { member: member.name };
  const tell = (code: string, found: string, standing: string): void => {
    if (found !== standing) left.add(code, { ...facts, found, standing });
  };
  const { categories, items } = year.plan.scheme;
  const categoryName = (id: string | null) => categories.find((each) => each.id === id)?.name ?? id ?? '';
  // Without a category of its own somebody is as good as one with a category that the scheme does not know.
  if (head.category !== undefined && categories.length > 0)
    tell('category-differs', categoryName(head.category), categoryName(member.category));
  tell('status-differs', head.status ?? 'full', member.status);
  if (head.exempt !== undefined) tell('exempt-differs', String(head.exempt), String(member.exemptReason !== null));
  if (items.some((item) => item.roles.length > 0 || item.mostFor.length > 0))
    tell('roles-differ', (head.roles ?? []).toSorted().join(' '), roles.toSorted().join(' '));
  const { from, to } = spanOf(member.runs.flat());
  tell('days-differ', daysIn(year, head), daysIn(year, { from, to }));
}

/** Of the days only those of the year matter. */
function daysIn({ cycle }: BranchYear, { from, to }: Pick<MemberEvidence, 'from' | 'to'>): string {
  const [first, last] = [`${cycle}-01-01`, `${cycle}-12-31`];
  return `${from == null || from < first ? first : from}—${to == null || to > last ? last : to}`;
}
