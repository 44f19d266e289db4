import type { PaperItem, Score } from './paper.ts';

/** A place of a paper, and what is given there. */
export interface ScorePlace {
  /** Whom and what, as it is read aloud. */
  readonly name: string;
  readonly item: PaperItem;
  readonly score: Score | null;
  readonly onScore: (score: Score | null) => void;
  /** What stands above the keys; nothing where the page says it already. */
  readonly label?: string;
}
