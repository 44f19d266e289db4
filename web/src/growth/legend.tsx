import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './growth.module.css';
import { HonorSign, PostSign, TalkSign } from './map-parts.tsx';

/** What each line and sign stands for. */
export function Legend(): ReactElement {
  const text = useText('growth');
  const line = (look: string | undefined, hasStop: boolean) => (
    <svg viewBox="0 0 40 20" className={style.sign} aria-hidden="true">
      <path d="M2 10H38" className={look} />
      {hasStop && <circle cx="20" cy="10" r="5.5" className={`${style.stop} ${look}`} />}
    </svg>
  );
  const sign = (children: ReactElement) => (
    <svg viewBox="0 0 24 20" className={style.signSmall} aria-hidden="true">
      {children}
    </svg>
  );
  const rows: readonly (readonly [string, ReactElement])[] = [
    [text('legend.study'), line(`${style.bank} ${style.study}`, true)],
    [text('legend.service'), line(`${style.bank} ${style.service}`, true)],
    [
      text('legend.middle'),
      <svg key="middle" viewBox="0 0 40 20" className={style.sign} aria-hidden="true">
        <path d="M2 10H38" className={style.stream} />
        <PostSign x={20} y={10} />
      </svg>,
    ],
    [text('legend.honor'), sign(<HonorSign x={12} y={10} />)],
    [text('legend.talk'), sign(<TalkSign x={12} y={10} />)],
    [text('legend.ahead'), line(`${style.stream} ${style.ahead}`, false)],
    [text('legend.unknown'), line(`${style.guess} ${style.study}`, false)],
  ];
  return (
    <ul className={style.legend}>
      {rows.map(([name, drawing]) => (
        <li key={name}>
          {drawing}
          {name}
        </li>
      ))}
    </ul>
  );
}
