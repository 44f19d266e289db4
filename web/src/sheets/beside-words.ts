import type { TFunction } from 'i18next';
import type { Beside } from './grid.ts';

/** What other raters gave for a cell, in full: «自评9分，支部评分8分». */
export function besideWords(text: TFunction<'sheets'>, beside: Beside): string {
  return beside
    .map(({ rater, points }) => text('beside.named', { rater: text(`rater.${rater}`), points }))
    .join(text('beside.and'));
}
