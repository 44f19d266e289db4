import type { RepresentativeDraw } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import style from './representative-draws.module.css';

/** Everybody in the order of the draw: those drawn, and after them those who step in. */
export function OrderList({ draw: { order, draws } }: { readonly draw: RepresentativeDraw }): ReactElement {
  const text = useText('representativeDraws');
  const [drawn, after] = [useId(), useId()];
  return (
    <div className={`sheet box ${style.part}`}>
      <h2 className="sec-title" id={drawn}>
        {text('order.drawn', { count: draws })}
      </h2>
      <Names names={order.slice(0, draws)} by={drawn} isDrawn />
      {order.length > draws && (
        <>
          <h3 className={style.after} id={after}>
            {text('order.after')}
          </h3>
          <p className="small muted">{text('order.after.lead')}</p>
          <Names names={order.slice(draws)} by={after} />
        </>
      )}
    </div>
  );
}

interface NamesProps {
  readonly names: readonly string[];
  /** The heading that says what they are. */
  readonly by: string;
  readonly isDrawn?: boolean;
}

function Names({ names, by, isDrawn = false }: NamesProps): ReactElement {
  return (
    <ol className={isDrawn ? `${style.names} ${style.drawn}` : style.names} aria-labelledby={by}>
      {names.map((name) => (
        <li key={name}>
          <span>{name}</span>
        </li>
      ))}
    </ol>
  );
}
