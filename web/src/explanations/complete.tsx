import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { equals } from './equals.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** An item of a period that is there with all its items. */
export const complete: RuleView<'complete'> = {
  isLeaf: true,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: CompleteSum,
  Note: null,
};

function CompleteSum({ explanation }: RuleViewProps<'complete'>): ReactElement {
  const text = useText('explanations');
  return <p className={style.note}>{text('complete', { points: explanation.shown })}</p>;
}
