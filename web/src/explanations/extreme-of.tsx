import { useText } from '../text/use-text.ts';
import { shownText } from './exact-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** The highest or the lowest of several numbers. */
export const extremeOf = plainView<'extreme-of'>(function ExtremeOfNote({ working }) {
  const text = useText('explanations');
  const candidates = working.candidates.map(({ name, value }) => `${name} ${shownText(value)}`);
  return (
    <p className={style.note}>
      {text(`extreme.${working.take}`, { candidates: candidates.join(text('listSeparator')) })}
    </p>
  );
});
