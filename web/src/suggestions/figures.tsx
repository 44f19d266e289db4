import type { SuggestionFigures } from '@xianfeng/contract';
import { verdictOrder } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './suggestions.module.css';

interface FiguresProps {
  readonly name: string;
  readonly figures: SuggestionFigures;
}

/** A year in one line of figures: how many, how quick, how they were found; never by whom. */
export function Figures({ name, figures }: FiguresProps): ReactElement {
  const text = useText('suggestions');
  const { received, replied, late, withdrawn, daysMedian, judged, verdicts } = figures;
  const groups = (verdicts ?? []).map(({ from, to, count }) =>
    text('figures.group', {
      names: verdictOrder
        .slice(from, to + 1)
        .map((each) => text(`verdict.${each}`))
        .join(text('and')),
      share: Math.round((count / judged) * 100),
    }),
  );
  return (
    <div className={style.figures}>
      <b>{name}</b>
      <span>{text('figures.counts', { received, replied, late, withdrawn })}</span>
      {daysMedian !== null && (
        <span>{daysMedian === 0 ? text('figures.sameDay') : text('figures.days', { count: daysMedian })}</span>
      )}
      <span>{verdicts === null ? text('figures.few', { count: judged }) : groups.join(text('figures.and'))}</span>
    </div>
  );
}
