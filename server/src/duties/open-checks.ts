import type { Transaction } from '@xianfeng/store';

/** Where a check by lot stands that is not over. */
export interface OpenCheck {
  readonly isDrawn: boolean;
  /** How many of the drawn ones nobody has looked into. */
  readonly missing: number;
}

/** The checks of a year that are under way, by step and period as the engine names them. */
export async function openChecks(tx: Transaction, cycleId: string): Promise<ReadonlyMap<string, OpenCheck>> {
  const rows = (await tx.spotChecks.ofCycles([cycleId])).filter(({ state }) => state === 'frozen' || state === 'drawn');
  const items = await tx.spotChecks.itemsOf(rows.map(({ id }) => id));
  return new Map(
    rows.map(({ id, step, period, state }) => [
      `${step}:${period}`,
      {
        isDrawn: state === 'drawn',
        missing: items.filter((item) => item.check_id === id && item.finding === null).length,
      },
    ]),
  );
}
