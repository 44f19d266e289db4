import type { Problem } from '@xianfeng/engine';
import type { YearMember } from '../evidence/year-members.ts';

type Named = Pick<YearMember, 'id' | 'name'>;

/**
 * What is missing, one problem for each member, period and source of scores instead of one for each cell: a branch
 * of thirty that has not scored a month lacks one thing, not three hundred.
 */
export function missingByMember(problems: readonly Problem[], members: readonly Named[]): readonly Problem[] {
  const names = new Map(members.map(({ id, name }) => [id, name]));
  const groups = Map.groupBy(problems, ({ code, facts }) =>
    JSON.stringify([code, facts?.['member'], facts?.['period'], facts?.['by']]),
  );
  return [...groups.values()].map(([first, ...more]) => {
    const memberId = String(first?.facts?.['member'] ?? '');
    const items = [first, ...more].flatMap((problem) => problem?.facts?.['item'] ?? []);
    return {
      code: first?.code ?? '',
      facts: {
        // As everywhere in the engine's facts, `member` is the id.
        member: memberId,
        name: names.get(memberId) ?? memberId,
        period: first?.facts?.['period'] ?? null,
        by: first?.facts?.['by'] ?? null,
        item: items.length === 1 ? String(items[0]) : null,
        items: items.map(String),
        cells: items.length,
      },
    };
  });
}
