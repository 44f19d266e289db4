import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** A share of last year's total. */
export const carriedOver = plainView<'carried-over'>(function CarriedOverNote({ working }) {
  const text = useText('explanations');
  const { period, total, share } = working;
  return (
    <p className={style.note}>
      {total === null ? text('carried.unknown', { period }) : text('carried.known', { period, total, share })}
    </p>
  );
});
