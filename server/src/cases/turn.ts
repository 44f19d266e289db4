import type { CaseFileRow, CasePaperRow, CasePartRow } from '@xianfeng/store';
import type { Holders } from '../holders.ts';
import { access } from './access.ts';
import { offices, recordOf, standingOf, standingParts } from './load-case.ts';
import { hasDecided } from './view.ts';

interface File {
  readonly parts: readonly CasePartRow[];
  readonly papers: readonly CasePaperRow[];
  readonly today: string;
  readonly holders: Holders;
}

/** Who has the next step, or has to answer an appeal, and still holds the office that the part asks for. */
export function turnInCase(row: CaseFileRow, { parts, papers, today, holders }: File): ReadonlySet<string> {
  const { standing, isAppealed } = standingOf(row, papers);
  // The time to mend is given to the person: until it is over the review is nobody's to hurry.
  const until = papers.flatMap((paper) => recordOf(paper).untilOn ?? []).at(-1);
  const isMending = standing.state === 'mending' && until !== undefined && today <= until;
  const people = new Set<string>();
  for (const { part, person_id: id } of standingParts(parts)) {
    if (id === null) continue;
    const act = offices[part];
    const isHeld = act === undefined || holders(access, act, row.branch_id).has(id);
    const isNext = !isMending && standing.next?.by.includes(part) === true;
    const isAnswer = isAppealed && (part === 'decider' || part === 'reviewer') && !hasDecided(papers, { personId: id });
    if (isHeld && (isNext || isAnswer)) people.add(id);
  }
  return people;
}
