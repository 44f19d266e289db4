import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** A number read off a table: which row it fell into. */
export const byTable = plainView<'by-table'>(function ByTableNote({ working }) {
  const text = useText('explanations');
  const { of, value, from, below, points } = working;
  const key = from === null ? 'table.below' : below === null ? 'table.from' : 'table.between';
  return <p className={style.note}>{text(key, { of, value, from: from ?? '', below: below ?? '', points })}</p>;
});
