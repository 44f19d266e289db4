import type { Card } from '@xianfeng/contract';
import { useMemo } from 'react';
import type { Background } from '../explanations/rule-view.ts';

/** What the card knows beside the sums: reasons of months, names of groups, what an entry was about. */
export function useBackground(card: Card): Background {
  return useMemo(() => {
    // Why a score was corrected stands with the correction.
    const corrected = new Set(card.corrections.map(({ item, period }) => `${item} ${period}`));
    const reasons = new Map(
      card.months
        .filter(({ state }) => state !== 'open')
        .flatMap(({ period, reasons: given }) =>
          given.map(({ item, reason }): [string, string] => [`${item} ${period}`, reason]),
        )
        .filter(([place]) => !corrected.has(place)),
    );
    const entries = new Map(card.entries.map((entry) => [entry.id, entry]));
    return {
      reasonOf: (item, period) => reasons.get(`${item} ${period}`) ?? null,
      groupName: (group) => card.ballot?.groups.find((each) => each.group === group)?.name ?? group,
      entryOf: (id) => entries.get(id) ?? null,
    };
  }, [card]);
}
