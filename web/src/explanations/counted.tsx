import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** How many entries there are, or their quantities added up, each with its day. */
export const counted = plainView<'counted'>(function CountedNote({ working }) {
  const text = useText('explanations');
  const dates = useDates();
  const days = working.entries.map(({ on, quantity }) =>
    quantity === null ? dates.short(on) : `${dates.short(on)} ${quantity}`,
  );
  return (
    <p className={style.note}>
      {text(`counted.${working.what}`, { count: working.count, days: days.join(text('listSeparator')) })}
    </p>
  );
});
