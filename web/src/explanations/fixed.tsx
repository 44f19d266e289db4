import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** The same points for everybody, to start from: one sentence. */
export const fixed: RuleView<'fixed'> = {
  isLeaf: true,
  short: (working) => (working.months === null ? shownText(working.points) : null),
  Picture: null,
  Sum: FixedSum,
  Note: null,
};

function FixedSum({ working }: RuleViewProps<'fixed'>): ReactElement {
  const text = useText('explanations');
  const points = shownText(working.points);
  const { months } = working;
  return (
    <p className={style.note}>
      {months === null ? text('fixed', { points }) : text('fixed.months', { points, months })}
    </p>
  );
}
