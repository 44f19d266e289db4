import { periodBounds } from '@xianfeng/engine';
import { namedSections } from '../schemes/named-sections.ts';
import { reckonYear } from '../evidence/reckon-year.ts';
import { isInDuring, isRated } from '../evidence/year-members.ts';
import type { NoticeLines } from './notice-lines.ts';
import type { NoticeSource } from './source.ts';

/** Where nothing is scored period by period: what the sections of the total have come to by the end of the period. */
export function sectionLines(source: NoticeSource, period: string): NoticeLines {
  const { year, members } = source;
  const outcome = reckonYear(year, source.evidenceUntil(periodBounds(period).to), { provisional: true });
  const results = new Map(outcome.ok ? outcome.value.results.map((result) => [result.id, result]) : []);
  const [first] = results.values();
  const items = first === undefined ? [] : namedSections(year.plan, first).map(({ id, name }) => ({ id, name }));
  const shown = members.filter((member) => isInDuring(member, period) && isRated(year.plan, member));
  return {
    items,
    lines: shown.map((member) => {
      const result = member.exemptReason === null ? results.get(member.id) : undefined;
      return {
        memberId: member.id,
        name: member.name,
        exempt: member.exemptReason !== null,
        points: items.map(({ id }) => result?.sections[id] ?? null),
        total: result?.total ?? null,
        stars: null,
        grade: null,
      };
    }),
    meeting: null,
  };
}
