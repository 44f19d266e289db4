import { sumText } from './read-sum.ts';

export interface Counted {
  readonly papers: number;
  /** As it is typed: `368`, or `368/38` where not every paper scores the item. */
  readonly typed: string;
}

/** Reads what one keying says of a cell, `40/38/352` on the wire; null where nothing was typed in. */
export function readCounted(text: string): Counted | null {
  const [papers, scored, sum] = text.split('/');
  if (papers === undefined || scored === undefined || sum === undefined) return null;
  return { papers: Number(papers), typed: sumText({ sum, scored: Number(scored) }, Number(papers)) };
}
