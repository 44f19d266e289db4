import type { Growth } from '@xianfeng/contract';

export type Bank = 'study' | 'service';

/** How far one bank lies from the middle along the columns, in the drawing's own units. */
export interface Shore {
  /** One for each column. */
  readonly distances: readonly number[];
  /** Whether anything is on record there: without, the bank is drawn as a thin dashed line. */
  readonly known: readonly boolean[];
}

export interface Room {
  /** Of a bank with nothing behind it. */
  readonly least: number;
  /** Beyond `least`, of the largest amount. */
  readonly reach: number;
}

export interface Shores {
  readonly study: Shore;
  readonly service: Shore;
  /** A piece of the drawing and what it stands for; null where nothing was counted. */
  readonly scale: { readonly length: number; readonly amount: number } | null;
}

/** Both banks are drawn to one scale, so that the width of the river is what was put in. */
export function shoresOf({ columns }: Pick<Growth, 'columns'>, room: Room): Shores {
  const amounts = (bank: Bank) => columns.map((column) => Number(column[bank].amount ?? 0));
  const most = Math.max(...amounts('study'), ...amounts('service'), 0);
  const perUnit = most === 0 ? 0 : room.reach / most;
  const shore = (bank: Bank): Shore => ({
    distances: amounts(bank).map((amount) => room.least + amount * perUnit),
    known: columns.map((column) => column[bank].amount !== null),
  });
  return { study: shore('study'), service: shore('service'), scale: most === 0 ? null : scaleOf(perUnit) };
}

const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000] as const;
/** A scale is read well when it is about as long as this. */
const wanted = 30;

function scaleOf(perUnit: number): { readonly length: number; readonly amount: number } {
  const amount = steps.find((each) => each * perUnit >= wanted) ?? 1000;
  return { length: amount * perUnit, amount };
}
