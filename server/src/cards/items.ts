import type { Card } from '@xianfeng/contract';
import type { Plan } from '@xianfeng/engine';
import { scoredBy, scoringsOf } from '../cycles/scoring.ts';
import { decimalOf } from '../schemes/decimal-of.ts';

/** What is scored period by period, in the scheme's order. */
export function cardItems(plan: Plan): Card['items'] {
  const cadence = scoredBy(plan);
  const items = cadence === null ? [] : (scoringsOf(plan, cadence)[0]?.items ?? []);
  return items.map(({ id, name, most }) => ({ id, name, most: decimalOf(most) }));
}
