import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** The number that is for members of this role, category or status. */
export const chosenByKind = plainView<'chosen-by-kind'>(function ChosenByKindNote({ working }) {
  const text = useText('explanations');
  return <p className={style.note}>{text('chosenByKind', { name: working.name })}</p>;
});
