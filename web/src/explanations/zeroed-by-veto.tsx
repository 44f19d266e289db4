import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { equals } from './equals.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** Points of a period or the year as scored, or 0 because of a veto: one sentence, and none where there was no veto. */
export const zeroedByVeto: RuleView<'zeroed-by-veto'> = {
  isLeaf: true,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: ZeroedSum,
  Note: ZeroedSum,
};

function ZeroedSum({ working: { veto, before } }: RuleViewProps<'zeroed-by-veto'>): ReactElement | null {
  const text = useText('explanations');
  const dates = useDates();
  if (veto === null) return null;
  const points = before === null ? null : shownText(before);
  if (veto.on === null) {
    return <p className={style.note}>{text('zeroed.byNumber', { name: veto.name, before: points ?? '0' })}</p>;
  }
  const facts = { name: veto.name, on: dates.full(veto.on) };
  return (
    <p className={style.note}>
      {points === null ? text('zeroed', facts) : text('zeroed.before', { ...facts, before: points })}
    </p>
  );
}
