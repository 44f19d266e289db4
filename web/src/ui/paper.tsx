import type { ReactElement, ReactNode } from 'react';
import style from './paper.module.css';

interface PaperProps {
  /** The body that issues it, in red above the line. */
  readonly issuer: string;
  readonly title: string;
  readonly number?: string;
  readonly children: ReactNode;
  readonly landscape?: boolean;
  /** A long table: less air, so that some thirty lines still fit one page. */
  readonly dense?: boolean;
}

/** A sheet of A4 as it hangs on the wall: red head, red line, title; reads the same in grey. */
export function Paper({ issuer, title, number, children, landscape = false, dense = false }: PaperProps): ReactElement {
  return (
    <article className={[style.paper, landscape && style.landscape, dense && style.dense].filter(Boolean).join(' ')}>
      <p className={style.issuer}>{issuer}</p>
      <hr className={style.line} />
      <h1 className={style.title}>{title}</h1>
      {number !== undefined && <p className={style.number}>{number}</p>}
      {children}
    </article>
  );
}
