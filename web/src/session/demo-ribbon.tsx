import { type ReactElement, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { writtenDay } from '../ui/written-day.ts';
import style from './frame.module.css';
import { useMoveDay } from './queries.ts';

/** Says on every page of the demo that it is one and, once somebody is signed in, which day it takes for today. */
export function DemoRibbon({ day }: { readonly day: string | null }): ReactElement {
  const text = useText('frame');
  const dates = useDates();
  const [isMoving, setMoving] = useState(false);
  if (day === null) return <aside className={style.ribbon}>{text('demo.plain')}</aside>;
  return (
    <aside className={style.ribbon}>
      <span>{text('demo', { day: dates.full(day) })}</span>
      {isMoving ? (
        <DayForm day={day} onDone={() => setMoving(false)} />
      ) : (
        <button type="button" className={style.ribbonButton} onClick={() => setMoving(true)}>
          {text('demo.move')}
        </button>
      )}
    </aside>
  );
}

/** Moves the demo's day ahead, so that a month or a year end can be tried today. */
function DayForm({ day, onDone }: { readonly day: string; readonly onDone: () => void }): ReactElement {
  const text = useText('frame');
  const [next, setNext] = useState(day);
  const [isNoDay, setNoDay] = useState(false);
  const move = useMoveDay();
  return (
    <form
      className={style.ribbonForm}
      onSubmit={(event) => {
        event.preventDefault();
        const written = writtenDay(next);
        setNoDay(written === null);
        if (written !== null) move.mutate({ day: written }, { onSuccess: onDone });
      }}
    >
      <label>
        {text('demo.day')} {/* Not the browser's own field, which writes days as its own language does. */}
        <input
          inputMode="numeric"
          autoComplete="off"
          maxLength={14}
          value={next}
          onChange={({ target }) => setNext(target.value)}
        />
      </label>
      <button type="submit" className={style.ribbonButton} disabled={move.isPending}>
        {text('demo.moveTo')}
      </button>
      <button type="button" className={style.ribbonButton} onClick={onDone}>
        {text('cancel')}
      </button>
      {isNoDay && <p role="alert">{text('demo.dayNot')}</p>}
      {move.error !== null && <Refusal error={move.error} />}
    </form>
  );
}
