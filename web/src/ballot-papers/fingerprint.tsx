import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';

/** Digits in fours, as they are read aloud and compared. */
export function inFours(digits: string): string {
  return digits.replaceAll(/(.{4})(?=.)/g, '$1 ');
}

/** The first sixteen digits of the manifest's hash, large, to be held against those on the screen. */
export function Fingerprint({ hash }: { readonly hash: string }): ReactElement {
  const text = useText('ballotPapers');
  return (
    <div className={style.fingerprint}>
      <h2 className="sec-title">{text('hash.title')}</h2>
      <p className={style.digits}>
        {inFours(hash.slice(0, 16))
          .split(' ')
          .map((four, at) => (
            <span key={at}>{four} </span>
          ))}
      </p>
      <p>
        <b>{text('hash.ask')}</b> {text('hash.why')}
      </p>
    </div>
  );
}
