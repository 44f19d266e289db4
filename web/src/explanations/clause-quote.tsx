import type { ClauseReference } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './explanations.module.css';

/** The clause in the scheme's own words, where it stands, and whether the document says so itself. */
export function ClauseQuote({ clause }: { readonly clause: ClauseReference }): ReactElement {
  const text = useText('explanations');
  return (
    <figure className={style.clause} aria-label={text('clause')}>
      <blockquote>{clause.text}</blockquote>
      <figcaption>
        <cite>{clause.cite}</cite>
        <span className={style.basis}>{text(`basis.${clause.basis}`)}</span>
        <span>{text(`basis.${clause.basis}.why`)}</span>
      </figcaption>
    </figure>
  );
}
