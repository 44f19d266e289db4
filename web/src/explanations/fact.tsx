import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** Something known, as a number. */
export const fact = plainView<'fact'>(function FactNote({ working }) {
  const text = useText('explanations');
  const { value } = working;
  return <p className={style.note}>{value === null ? text('fact.unknown') : text('fact.known', { value })}</p>;
});
