import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { compareExact, isShownWhole, longText, shownText } from './exact-text.ts';
import style from './explanations.module.css';
import { PartRow } from './part-row.tsx';
import type { RuleView, RuleViewProps, WorkingOf } from './rule-view.ts';

/** Parts added up, held within bounds, rounded once where the scheme says so. */
export const sum: RuleView<'sum'> = {
  isLeaf: false,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: SumSum,
  Note: SumNote,
};

function SumSum({ explanation, working, nested }: RuleViewProps<'sum'>): ReactElement {
  const text = useText('explanations');
  return (
    <Account label={explanation.name} total={{ name: text('sum.total'), points: shownText(finalOf(working)) }}>
      {working.terms.map((term, at) => (
        <PartRow
          key={term.part}
          part={explanation.parts[at]}
          nested={nested}
          name={term.isBase === true ? text('sum.base') : term.name}
          points={shownText(term.value)}
        />
      ))}
    </Account>
  );
}

const ROUNDED = { 'half-up': 'sum.rounding', down: 'sum.roundingDown', up: 'sum.roundingUp' } as const;

function SumNote({ working }: RuleViewProps<'sum'>): ReactElement {
  const text = useText('explanations');
  const { rounding, before, least, most } = working;
  const isHeldUp = least !== null && compareExact(before, least) < 0;
  const isHeldDown = most !== null && compareExact(before, most) > 0;
  return (
    <>
      {isHeldUp && <p className={style.note}>{text('sum.least', { least })}</p>}
      {isHeldDown && <p className={style.note}>{text('sum.most', { most })}</p>}
      {rounding !== null && !isHeldUp && !isHeldDown && (
        <p className={style.note}>
          {isShownWhole(before)
            ? text('sum.exact', { after: shownText(rounding.after) })
            : text(ROUNDED[rounding.mode], {
                before: longText(before),
                after: shownText(rounding.after),
              })}
        </p>
      )}
    </>
  );
}

function finalOf({ rounding, before, least, most }: WorkingOf['sum']): string {
  if (rounding !== null) return rounding.after;
  if (least !== null && compareExact(before, least) < 0) return least;
  if (most !== null && compareExact(before, most) > 0) return most;
  return before;
}
