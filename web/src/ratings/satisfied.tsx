import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './year-end.module.css';

/** What is already in order, so that nobody looks for it again. */
export function Satisfied({ satisfied }: { readonly satisfied: YearEnd['satisfied'] }): ReactElement | null {
  const text = useText('ratings');
  const sentence = useSentence();
  if (satisfied.length === 0) return null;
  return (
    <div className={style.satisfied}>
      <h3>
        <StateTag look="done">{text('satisfied.title', { count: satisfied.length })}</StateTag>
      </h3>
      <ul>
        {satisfied.map((problem) => (
          <li key={JSON.stringify(problem)}>{sentence(problem)}</li>
        ))}
      </ul>
    </div>
  );
}
