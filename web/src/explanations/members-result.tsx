import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** What the branch's own members came to, as a number of the branch. */
export const membersResult = plainView<'members-result'>(function MembersResultNote({ working }) {
  const text = useText('explanations');
  const { sum, members } = working;
  return <p className={style.note}>{text(`members.${working.take}`, { sum, members })}</p>;
});
