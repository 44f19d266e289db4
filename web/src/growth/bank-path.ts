/** Where the columns begin and end along the course, and how along and across become the drawing's x and y. */
export interface Ground {
  /** One more than there are columns. */
  readonly edges: readonly number[];
  readonly at: (along: number, across: number) => readonly [number, number];
}

/** A shelf, or the step to the next one. */
export interface Stretch {
  readonly key: string;
  readonly d: string;
  readonly isKnown: boolean;
}

/** Of a column, the part at each end in which the bank goes over to its neighbour. */
const stepShare = 0.24;

/** The whole bank as one line: a shelf for each column, with soft steps between them. */
export function bankPath(ground: Ground, across: readonly number[]): string {
  const begin = point(ground, ground.edges[0] ?? 0, across[0] ?? 0);
  return `M${begin}${across.map((_, index) => shelfTo(ground, across, index) + stepFrom(ground, across, index)).join('')}`;
}

/** The surface between the bank and the middle. */
export function waterPath(ground: Ground, across: readonly number[], middle: number): string {
  const [begin, end] = [ground.edges[0] ?? 0, ground.edges.at(-1) ?? 0];
  return `${bankPath(ground, across)}L${point(ground, end, middle)}L${point(ground, begin, middle)}Z`;
}

/** What is on record and what is not are drawn apart; a step is known where both its shelves are. */
export function stretches(ground: Ground, across: readonly number[], known: readonly boolean[]): readonly Stretch[] {
  return across.flatMap((place, index) => {
    const from = index === 0 ? (ground.edges[0] ?? 0) : edge(ground, index) + room(ground, index);
    const shelf = {
      ...{ key: `shelf ${index}`, isKnown: known[index] === true },
      d: `M${point(ground, from, place)}${shelfTo(ground, across, index)}`,
    };
    const step = stepFrom(ground, across, index);
    if (step === '') return [shelf];
    const begin = point(ground, edge(ground, index + 1) - room(ground, index), place);
    const isKnown = known[index] === true && known[index + 1] === true;
    return [shelf, { key: `step ${index}`, d: `M${begin}${step}`, isKnown }];
  });
}

function edge({ edges }: Ground, index: number): number {
  return edges[index] ?? 0;
}

function room(ground: Ground, index: number): number {
  return (edge(ground, index + 1) - edge(ground, index)) * stepShare;
}

function shelfTo(ground: Ground, across: readonly number[], index: number): string {
  const to = edge(ground, index + 1) - (index + 1 < across.length ? room(ground, index) : 0);
  return `L${point(ground, to, across[index] ?? 0)}`;
}

function stepFrom(ground: Ground, across: readonly number[], index: number): string {
  const [place = 0, next] = across.slice(index, index + 2);
  if (next === undefined) return '';
  const to = edge(ground, index + 1);
  const end = to + room(ground, index + 1);
  return `C${point(ground, to, place)} ${point(ground, to, next)} ${point(ground, end, next)}`;
}

function point({ at }: Ground, along: number, across: number): string {
  return at(along, across)
    .map((each) => Math.round(each * 10) / 10)
    .join(' ');
}
