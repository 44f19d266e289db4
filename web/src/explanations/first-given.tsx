import { Fragment, type ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { equals } from './equals.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** Which of several scores was taken. */
export const firstGiven: RuleView<'first-given'> = {
  isLeaf: true,
  short: (working, explanation) => `${working.name} ${equals(explanation)}`,
  Picture: FirstGivenPicture,
  Sum: FirstGivenSum,
  Note: null,
};

function FirstGivenPicture({ explanation, nested }: RuleViewProps<'first-given'>): ReactElement {
  return (
    <>
      {explanation.parts.map((part) => (
        <Fragment key={part.part}>{nested.picture(part)}</Fragment>
      ))}
    </>
  );
}

function FirstGivenSum({ explanation, working }: RuleViewProps<'first-given'>): ReactElement {
  const text = useText('explanations');
  return <p className={style.note}>{text('firstGiven', { name: working.name, points: explanation.shown })}</p>;
}
