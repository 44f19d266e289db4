import type { Growth } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import style from './growth.module.css';
import { useGrowthWords } from './use-growth-words.ts';

/** What could be done in the next stretch, each with what it rests on; and that it need not be done. */
export function AdvicePart({ growth }: { readonly growth: Growth }): ReactElement {
  const { text, advice } = useGrowthWords(growth);
  return (
    <section className={style.advice} aria-labelledby="next-title">
      <h2 id="next-title">{text('next')}</h2>
      {growth.advice.length === 0 && <p>{text(growth.deeds.length === 0 ? 'next.begin' : 'next.none')}</p>}
      {growth.advice.map((each) => (
        <div key={each.rule}>
          <p>{advice(each)}</p>
          {each.clause !== null && (
            <p className={style.cite}>{text('cite', { cite: each.clause.cite, text: each.clause.text })}</p>
          )}
        </div>
      ))}
      {growth.advice.length > 0 && <p className={style.cite}>{text('next.may')}</p>}
    </section>
  );
}
