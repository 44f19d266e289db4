import type { RatingStep } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import style from './explanations.module.css';

/** How stars and grade came about, row by row of the scheme; the last of each stands. */
export function RatingSteps({ steps }: { readonly steps: readonly RatingStep[] }): ReactElement {
  const text = useText('cards');
  const names = useRatingNames();
  const given = ({ of, gives }: RatingStep) => (of === 'stars' ? names.stars(Number(gives)) : names.grade(gives));
  return (
    <ul className={style.rating} aria-label={text('rating.steps')}>
      {steps.map((step) => (
        <li key={`${step.of} ${step.by} ${step.at}`}>
          {text(`rating.by.${step.by}`, { name: step.name ?? '' })} <b>{given(step)}</b>
          {step.clause !== null && <cite> {step.clause.cite}</cite>}
        </li>
      ))}
    </ul>
  );
}
