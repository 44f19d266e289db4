import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './cases.module.css';
import { useCaseWords } from './use-case-words.ts';

/** Every step in its order: done, next, or later. */
export function StepsPart({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="steps-title">
      <h2 className="sec-title" id="steps-title">
        {text('steps.title')}
      </h2>
      <ol className={style.steps}>
        {found.steps.map(({ id, by, isTaken }) => (
          <li key={id} className={isTaken || id === found.next ? undefined : style.later}>
            <span>{text(`step.${id}`)}</span>
            {isTaken ? (
              <StateTag look="done">{text('steps.done')}</StateTag>
            ) : id === found.next ? (
              <StateTag look="todo">{text('steps.next')}</StateTag>
            ) : (
              <span className="small muted">{text('steps.by', { who: words.parts(by) })}</span>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
