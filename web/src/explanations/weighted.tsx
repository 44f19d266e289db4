import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { useText } from '../text/use-text.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { isShownWhole, shownText } from './exact-text.ts';
import style from './explanations.module.css';
import { PartRow } from './part-row.tsx';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** Parts times weights: `108 ÷ 12 = 9.00 × 0.8 = 7.20`, one line each, and the double line. */
export const weighted: RuleView<'weighted'> = {
  isLeaf: false,
  short: (_working, explanation) => equals(explanation),
  Picture: WeightedPicture,
  Sum: WeightedSum,
  Note: WeightedNote,
};

function WeightedPicture({ explanation, nested }: RuleViewProps<'weighted'>): ReactElement {
  return (
    <>
      {explanation.parts.map((part) => (
        <Fragment key={part.part + part.name}>{nested.picture(part)}</Fragment>
      ))}
    </>
  );
}

function WeightedSum({ explanation, working, nested }: RuleViewProps<'weighted'>): ReactElement {
  const text = useText('explanations');
  return (
    <Account label={explanation.name} total={{ name: text('weighted.total'), points: explanation.shown }}>
      {working.terms.map((term, at) => {
        const part = explanation.parts[at];
        const line = part === undefined ? null : nested.short(part);
        return (
          <PartRow
            key={term.part}
            part={part}
            nested={nested}
            name={part?.name ?? term.part}
            points={shownText(term.product)}
            middle={
              <>
                <td>{line ?? shownText(term.value)}</td>
                <td className={style.factor}>× {term.weight}</td>
              </>
            }
          />
        );
      })}
    </Account>
  );
}

const ROUNDED = {
  'half-up': 'weighted.rounding',
  down: 'weighted.roundingDown',
  up: 'weighted.roundingUp',
} as const;

function WeightedNote({ explanation, working, nested }: RuleViewProps<'weighted'>): ReactElement {
  const text = useText('explanations');
  const isRounded = working.terms.some((term) => !isShownWhole(term.product));
  return (
    <>
      {explanation.parts.map((part) => (
        <Fragment key={part.part + part.name}>{nested.note(part)}</Fragment>
      ))}
      {isRounded && <p className={style.note}>{text('parts.shown')}</p>}
      {working.rounding !== undefined && (
        <p className={style.note}>
          {text(ROUNDED[working.rounding.mode], { after: shownText(working.rounding.after) })}
        </p>
      )}
    </>
  );
}
