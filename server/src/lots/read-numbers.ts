import type { DrawnNumber } from '@xianfeng/engine';

interface Kept {
  readonly present: readonly string[] | null;
  readonly numbers: readonly string[] | null;
}

/** The numbers of a draw as they were read out; none before it. */
export function readNumbers({ present, numbers }: Kept): readonly DrawnNumber[] {
  return (present ?? []).map((name, place) => ({ name, number: numbers?.[place] ?? '' }));
}

/** Whether somebody sends what is kept already. */
export function hasNumbers(kept: Kept, given: readonly DrawnNumber[]): boolean {
  const known = readNumbers(kept);
  const isEach = given.every(
    ({ name, number }, place) => known[place]?.name === name && known[place].number === number,
  );
  return isEach && known.length === given.length;
}
