/** Where the columns lie along the course, and how along and across become the drawing's x and y. */
export interface Ground {
  readonly start: number;
  readonly length: number;
  readonly at: (along: number, across: number) => readonly [number, number];
}

/** A bank from one column's shelf to the next one's. */
export interface Stretch {
  readonly key: number;
  readonly d: string;
  readonly isKnown: boolean;
}

/** Of a column, the part at each end in which the bank goes over to its neighbour. */
const step = 0.24;

/** The whole bank as one line: a shelf for each column, with soft steps between them. */
export function bankPath(ground: Ground, across: readonly number[]): string {
  return across
    .map(
      (_, index) =>
        (index === 0 ? `M${point(ground, ground.start, across[0] ?? 0)}` : '') + piece(ground, across, index),
    )
    .join('');
}

/** The surface between the bank and the middle. */
export function waterPath(ground: Ground, across: readonly number[], middle: number): string {
  const end = ground.start + across.length * ground.length;
  return `${bankPath(ground, across)}L${point(ground, end, middle)}L${point(ground, ground.start, middle)}Z`;
}

/** What is on record and what is not are drawn apart. */
export function stretches(ground: Ground, across: readonly number[], known: readonly boolean[]): readonly Stretch[] {
  return across.map((place, index) => {
    const from = ground.start + index * ground.length + (index === 0 ? 0 : ground.length * step);
    const isKnown = known[index] === true && (index + 1 === across.length || known[index + 1] === true);
    return { key: index, d: `M${point(ground, from, place)}${piece(ground, across, index)}`, isKnown };
  });
}

function piece(ground: Ground, across: readonly number[], index: number): string {
  const { start, length } = ground;
  const place = across[index] ?? 0;
  const next = across[index + 1];
  const to = start + (index + 1) * length;
  if (next === undefined) return `L${point(ground, to, place)}`;
  const [before, after] = [to - length * step, to + length * step];
  return `L${point(ground, before, place)}C${point(ground, to, place)} ${point(ground, to, next)} ${point(ground, after, next)}`;
}

function point({ at }: Ground, along: number, across: number): string {
  return at(along, across)
    .map((each) => Math.round(each * 10) / 10)
    .join(' ');
}
