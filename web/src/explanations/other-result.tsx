import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** What another scheme came to in the same year. */
export const otherResult = plainView<'other-result'>(function OtherResultNote({ working }) {
  const text = useText('explanations');
  const { name, found } = working;
  if (found === null) return <p className={style.note}>{text('other.unknown', { name })}</p>;
  return <p className={style.note}>{text(`other.${working.take}`, { name, found })}</p>;
});
