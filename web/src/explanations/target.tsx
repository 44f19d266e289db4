import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** A target: what was reached, what it takes, and that it gives all its points or none. */
export const target: RuleView<'target'> = {
  isLeaf: false,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: TargetSum,
  Note: TargetNote,
};

function TargetSum({ explanation }: RuleViewProps<'target'>): ReactElement {
  return <Account label={explanation.name} total={{ name: explanation.name, points: explanation.shown }} />;
}

function TargetNote({ working }: RuleViewProps<'target'>): ReactElement {
  const text = useText('explanations');
  const { quantity, least, share, whole, met, points } = working;
  return (
    <>
      <p className={style.note}>{text('target.least', { quantity, least, points })}</p>
      {share !== null && whole !== null && <p className={style.note}>{text('target.share', { share, whole })}</p>}
      <p className={style.note}>{text(met === null ? 'target.missed' : 'target.met')}</p>
    </>
  );
}
