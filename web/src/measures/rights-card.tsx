import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './measures.module.css';

/** What whom it is about may do, until when and with whom: told with every step that weighs on somebody. */
export function RightsCard({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const { branch, mentor } = measure;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="rights-title">
      <h2 className="sec-title" id="rights-title">
        {text('rights.title')}
      </h2>
      <ul className={style.way}>
        <li>{text('rights.reasons')}</li>
        <li>{text('rights.statement', { branch: branch.name })}</li>
        <li>{text('rights.appeal')}</li>
        {mentor !== null && <li>{text('rights.mentor', { name: mentor.name })}</li>}
        <li>{text('rights.review')}</li>
      </ul>
    </section>
  );
}
