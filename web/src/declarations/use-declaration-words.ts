import type { Declaration } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

interface DeclarationWords {
  /** 表彰奖励 · 县 */
  readonly what: (declaration: Pick<Declaration, 'itemName' | 'levelName' | 'quantity'>) => string;
  /** What it is or may be worth. */
  readonly worth: (declaration: Declaration) => string;
  readonly step: (step: Declaration['steps'][number], declaration: Declaration) => string;
  readonly twin: (twin: Declaration['twins'][number]) => string;
}

/** A declaration in words. */
export function useDeclarationWords(): DeclarationWords {
  const text = useText('declarations');
  const dates = useDates();
  return {
    what: ({ itemName, levelName, quantity }) =>
      [itemName, ...(levelName === null ? [] : [levelName]), ...(quantity === null ? [] : [quantity])].join(' · '),
    worth: ({ points, least, most, isMinus }) => {
      const given = points ?? (least === most ? most : text('range', { least, most }));
      // The words for one and for many: of what was found, else of the most.
      const count = Number(points ?? most);
      return text(isMinus ? 'worth.minus' : 'worth.plus', { points: given, count });
    },
    step: ({ step, on, by, points, reason }, { proxy }) => {
      const facts = { day: dates.short(on), by };
      const said = (words: string): string => (reason === null ? words : text('step.reason', { words, reason }));
      if (step === 'declare') return text(proxy === null ? 'step.declare' : 'step.typed', facts);
      if (step === 'verify' && points !== null) return said(text('step.points', { ...facts, points }));
      return said(text(`step.${step}`, facts));
    },
    twin: ({ kind, likeness, itemName, occurredOn, words }) =>
      text('twin', {
        ...{ why: text(`twin.${likeness}`), kind: text(`twin.${kind}`), item: itemName },
        ...{ day: dates.full(occurredOn), words },
      }),
  };
}
