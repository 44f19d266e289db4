import type { Card } from '@xianfeng/contract';
import type { MemberResult, Plan } from '@xianfeng/engine';
import { decimalOf } from './decimal-of.ts';

/** What the total is the sum of, named as the scheme names it. */
export function namedSections({ scheme }: Plan, { sections }: MemberResult): Card['sections'] {
  return Object.entries(sections).map(([id, points]) => {
    const item = scheme.items.find((candidate) => candidate.id === id);
    const named =
      item ?? scheme.parts.find((part) => part.id === id) ?? scheme.inputs.entries.find((input) => input.id === id);
    return { id, name: named?.name ?? id, points, most: item === undefined ? null : decimalOf(item.most) };
  });
}
