import type { Card } from '@xianfeng/contract';
import { useMemo } from 'react';
import type { Background } from '../explanations/rule-view.ts';
import { useText } from '../text/use-text.ts';

const LEVELS = ['national', 'provincial', 'prefecture', 'region', 'city', 'county', 'bureau'] as const;
const KINDS = ['awards', 'discipline', 'criticism'] as const;

/** What the card knows beside the sums: reasons of months, names of groups, items and levels. */
export function useBackground(card: Card): Background {
  const text = useText('cards');
  return useMemo(() => {
    const reasons = new Map(
      card.months.flatMap(({ period, reasons: given }) =>
        given.map(({ item, reason }): [string, string] => [`${item} ${period}`, reason]),
      ),
    );
    return {
      reasonOf: (item, period) => reasons.get(`${item} ${period}`) ?? null,
      groupName: (group) => card.ballot?.groups.find((each) => each.group === group)?.name ?? group,
      itemName: (item) => {
        const kind = KINDS.find((each) => each === item);
        if (kind !== undefined) return text(`item.${kind}`);
        return card.sections.find(({ id }) => id === item)?.name ?? item;
      },
      levelName: (_item, level) => {
        const known = LEVELS.find((each) => each === level);
        return known === undefined ? level : text(`level.${known}`);
      },
    };
  }, [card, text]);
}
