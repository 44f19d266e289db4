/** What is scored: a whole number of steps from 0 to `most`; `step` says what one is worth, as decimal text. */
export interface PaperItem {
  readonly label: string;
  readonly most: number;
  readonly step: string;
  /** The paper's only item, and it is answered: 1 is satisfied, 0 is not. */
  readonly isQuestion?: boolean;
}

/** A paper: whom or what it is about, down, and what each is scored on, across. */
export interface Paper {
  readonly title: string;
  readonly targets: readonly { readonly label: string }[];
  readonly items: readonly PaperItem[];
}

/** A score in steps, or a blank on purpose (弃权). */
export type Score = number | 'blank';

/** What is given so far, target by target; null where nothing is given yet. Nothing is ever set beforehand. */
export type Filling = readonly (Score | null)[];

/** A row or a column of a paper: all items of one target, or all targets of one item. */
export type Line = { readonly target: number } | { readonly item: number };

export function emptyFilling({ targets, items }: Paper): Filling {
  return Array.from({ length: targets.length * items.length }, () => null);
}

export function placeOf({ items }: Paper, target: number, item: number): number {
  return target * items.length + item;
}

export function scoreAt(paper: Paper, filling: Filling, target: number, item: number): Score | null {
  return filling[placeOf(paper, target, item)] ?? null;
}

export interface Given {
  readonly target: number;
  readonly item: number;
  readonly score: Score | null;
}

export function withScore(paper: Paper, filling: Filling, { target, item, score }: Given): Filling {
  return filling.with(placeOf(paper, target, item), score);
}

/** Fills a whole line at once (整列同分), with points or `blank`; it can be changed afterwards like every other score. */
export function withLine(paper: Paper, filling: Filling, line: Line, choice: string): Filling {
  return filling.map((score, place) => {
    if (!isOn(paper, line, place)) return score;
    if (choice === 'blank') return 'blank';
    const item = paper.items[place % paper.items.length];
    const steps = item === undefined ? undefined : choicesOf(item).indexOf(choice);
    return steps === undefined || steps < 0 ? score : steps;
  });
}

/** What all places of a line have been given, as a choice out of its list; empty where they differ or one is still open. */
export function givenOn(paper: Paper, filling: Filling, line: Line): string {
  const given = filling.flatMap((score, place) => {
    const item = paper.items[place % paper.items.length];
    if (item === undefined || !isOn(paper, line, place)) return [];
    return [score === null ? '' : score === 'blank' ? 'blank' : pointsText(score, item.step)];
  });
  const [first = ''] = given;
  return given.every((each) => each === first) ? first : '';
}

function isOn({ items }: Paper, line: Line, place: number): boolean {
  return 'target' in line ? Math.floor(place / items.length) === line.target : place % items.length === line.item;
}

/** How many places of the paper, or of one of its lines, nothing is given for yet. */
export function openCount(paper: Paper, filling: Filling, line?: Line): number {
  return filling.filter((score, place) => score === null && (line === undefined || isOn(paper, line, place))).length;
}

/** What is sealed: what is left open is a blank as well, as the voter has been told before casting. */
export function scoresOf(filling: Filling): readonly (number | null)[] {
  return filling.map((score) => (score === 'blank' ? null : score));
}

/** Points of so many steps, exactly: 3 steps of 0.5 are 1.5. */
export function pointsText(steps: number, step: string): string {
  const [whole = '0', decimals = ''] = step.split('.');
  const digits = String(BigInt(steps) * BigInt(whole + decimals)).padStart(decimals.length + 1, '0');
  const at = digits.length - decimals.length;
  const end = digits.slice(at).replace(/0+$/, '');
  return end === '' ? digits.slice(0, at) : `${digits.slice(0, at)}.${end}`;
}

/** A question is asked alone, and has no more than its two answers. */
export function asQuestion(items: readonly PaperItem[]): readonly PaperItem[] {
  const isQuestion = items.length === 1 && items[0]?.most === 1 && items[0].step === '1';
  return items.map((item) => ({ ...item, isQuestion }));
}

/** The points an item can be given, from 0. */
export function choicesOf({ most, step }: Pick<PaperItem, 'most' | 'step'>): readonly string[] {
  return Array.from({ length: most + 1 }, (_, steps) => pointsText(steps, step));
}

/** The points that every item of a line can be given. */
export function choicesOfLine(paper: Paper, line: Line): readonly string[] {
  const items = 'item' in line ? paper.items.slice(line.item, line.item + 1) : paper.items;
  const [first = [], ...others] = items.map(choicesOf);
  return first.filter((choice) => others.every((choices) => choices.includes(choice)));
}
