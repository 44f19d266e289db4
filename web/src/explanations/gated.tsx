import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';
import { plainView } from './plain-view.tsx';

/** A number that counts only where this and that holds: each test with its number. */
export const gated = plainView<'gated'>(function GatedNote({ working }) {
  const text = useText('explanations');
  const isMet = working.needs.every(({ met }) => met);
  return (
    <>
      {working.needs.map((need) => {
        const key = need.from === null ? 'gated.below' : need.below === null ? 'gated.from' : 'gated.between';
        const facts = { name: need.name, from: need.from ?? '', below: need.below ?? '', value: need.value ?? '—' };
        return (
          <p key={`${need.name} ${need.from} ${need.below}`} className={style.note}>
            {text(key, facts)}
            {text(need.met ? 'gated.met' : 'gated.missed')}
          </p>
        );
      })}
      {!isMet && (
        <p className={style.note}>{text('gated.otherwise', { value: working.value, otherwise: working.otherwise })}</p>
      )}
    </>
  );
});
