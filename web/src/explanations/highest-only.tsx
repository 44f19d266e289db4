import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { equals } from './equals.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** Of several awards or deductions only the highest counts; the others are listed and say why they do not. */
export const highestOnly: RuleView<'highest-only'> = {
  isLeaf: false,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: HighestOnlySum,
  Note: null,
};

function HighestOnlySum({ explanation, working, background }: RuleViewProps<'highest-only'>): ReactElement {
  const text = useText('explanations');
  const dates = useDates();
  if (working.candidates.length === 0) return <p className={style.note}>{text('highest.none')}</p>;
  return (
    <>
      <p className={style.note}>{text('highest.rule')}</p>
      <ul className={style.candidates} aria-label={explanation.name}>
        {working.candidates.map((candidate) => {
          const entry = candidate.entryId === null ? null : background.entryOf(candidate.entryId);
          const level = entry?.levelName ?? candidate.level;
          return (
            <li key={candidate.entryId ?? `${candidate.item} ${candidate.on} ${candidate.points}`}>
              <div>
                <b>{candidate.note ?? entry?.itemName ?? explanation.name}</b>
                <span className="muted small">
                  {dates.short(candidate.on)}
                  {!candidate.counted && ` · ${text('highest.because')}`}
                </span>
              </div>
              <StateTag look={candidate.counted ? 'done' : 'wait'}>
                {level !== null && `${level} · `}
                {text(candidate.counted ? 'highest.counted' : 'highest.notCounted')}
              </StateTag>
              <span className={candidate.counted ? style.points : `${style.points} muted`}>
                {shownText(candidate.points)}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
