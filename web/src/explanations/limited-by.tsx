import { useText } from '../text/use-text.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** A number that is at most a share of another one. */
export const limitedBy = plainView<'limited-by'>(function LimitedByNote({ working }) {
  const text = useText('explanations');
  const { by, share, value, whole, most } = working;
  const facts = { by, share, value: shownText(value) };
  if (whole === null || most === null) return <p className={style.note}>{text('unlimited', facts)}</p>;
  const limit = { ...facts, whole: shownText(whole), most: shownText(most) };
  return <p className={style.note}>{text('limitedBy', limit)}</p>;
});
