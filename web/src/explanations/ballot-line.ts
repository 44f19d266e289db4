import { isShownWhole, shownText } from './exact-text.ts';
import type { WorkingOf } from './rule-view.ts';

/** `360 ÷ 4`, or with weights of groups `87.50 × 0.6 + 82.50 × 0.4`; what is divided is what counts. */
export function ballotLine({ groups, counted, sum, scored, isZeroed }: WorkingOf['ballot-mean']): string {
  if (isZeroed === true) return '0';
  const weighed = groups.flatMap((group) => group.weighed ?? []);
  if (weighed.length > 0) return weighed.map(({ mean, weight }) => `${shownText(mean)} × ${weight}`).join(' + ');
  return counted === undefined ? `${sum} ÷ ${scored}` : `${counted.sum} ÷ ${counted.by}`;
}

/** `=` or `≈`: whether every number of the line and what comes of it is written whole. */
export function lineSign({ groups }: WorkingOf['ballot-mean'], exact: string): string {
  const shown = [exact, ...groups.flatMap((group) => group.weighed?.mean ?? [])];
  return shown.every(isShownWhole) ? '=' : '≈';
}
