import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** The same points for everybody, to start from: one sentence. */
export const fixed: RuleView<'fixed'> = {
  isLeaf: true,
  short: (working) => shownText(working.points),
  Picture: null,
  Sum: FixedSum,
  Note: null,
};

function FixedSum({ working }: RuleViewProps<'fixed'>): ReactElement {
  const text = useText('explanations');
  return <p className={style.note}>{text('fixed', { points: shownText(working.points) })}</p>;
}
