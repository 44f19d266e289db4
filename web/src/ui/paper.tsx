import type { ReactElement, ReactNode } from 'react';
import style from './paper.module.css';
import { Title } from './title.tsx';

interface PaperProps {
  /** The body that issues it, in red above the line. */
  readonly issuer: string;
  readonly title: string;
  readonly number?: string;
  readonly children: ReactNode;
  readonly landscape?: boolean;
  /** A long table: less air, so that some thirty lines still fit one page. */
  readonly dense?: boolean;
  /** On A3 everything is larger by the square root of two. */
  readonly size?: PaperSize;
}

export type PaperSize = 'A4' | 'A3';

/** A sheet of A4 as it hangs on the wall: red head, red line, title; reads the same in grey. */
export function Paper(props: PaperProps): ReactElement {
  const { issuer, title, number, children, landscape = false, dense = false, size = 'A4' } = props;
  const looks = [style.paper, landscape && style.landscape, dense && style.dense, size === 'A3' && style.large];
  return (
    <article className={looks.filter(Boolean).join(' ')}>
      <p className={style.issuer}>{issuer}</p>
      <hr className={style.line} />
      <h1 className={style.title}>
        <Title>{title}</Title>
      </h1>
      {number !== undefined && <p className={style.number}>{number}</p>}
      {children}
    </article>
  );
}
