import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { equals } from './equals.ts';
import { compareExact, shownText } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** Entries of one kind added up: each with its day, its points, and why it does not count where it does not. */
export const tally: RuleView<'tally'> = {
  isLeaf: false,
  short: (_working, explanation) => equals(explanation),
  Picture: null,
  Sum: TallySum,
  Note: TallyNote,
};

function TallySum({ explanation, working, background }: RuleViewProps<'tally'>): ReactElement {
  const text = useText('explanations');
  const dates = useDates();
  if (working.entries.length === 0) return <p className={style.note}>{text('highest.none')}</p>;
  return (
    <ul className={style.candidates} aria-label={explanation.name}>
      {working.entries.map((entry, at) => {
        const known = entry.entryId === null ? null : background.entryOf(entry.entryId);
        const days =
          entry.until === null ? dates.short(entry.on) : `${dates.short(entry.on)} – ${dates.short(entry.until)}`;
        const counts = entry.left === null;
        return (
          <li key={entry.entryId ?? `${entry.on} ${at}`}>
            <div>
              <b>{entry.note ?? known?.itemName ?? working.name}</b>
              <span className="muted small">
                {days}
                {entry.quantity !== null && ` · ${entry.quantity}`}
                {entry.left !== null && ` · ${text(`tally.left.${entry.left}`)}`}
              </span>
            </div>
            <StateTag look={counts ? 'done' : 'wait'}>
              {text(counts ? 'highest.counted' : 'highest.notCounted')}
            </StateTag>
            <span className={counts ? style.points : `${style.points} muted`}>{shownText(entry.points)}</span>
          </li>
        );
      })}
    </ul>
  );
}

function TallyNote({ working }: RuleViewProps<'tally'>): ReactElement {
  const text = useText('explanations');
  const { base, dayMost, timesMost, before, least, most } = working;
  return (
    <>
      {base !== null && <p className={style.note}>{text('tally.base', { base })}</p>}
      {dayMost !== null && <p className={style.note}>{text('tally.day', { most: dayMost })}</p>}
      {timesMost !== null && <p className={style.note}>{text('tally.times', { times: timesMost })}</p>}
      {least !== null && compareExact(before, least) < 0 && (
        <p className={style.note}>{text('sum.least', { least })}</p>
      )}
      {most !== null && compareExact(before, most) > 0 && <p className={style.note}>{text('sum.most', { most })}</p>}
    </>
  );
}
