import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballots.module.css';
import { hashDigits } from './hash-digits.ts';

/** The sixteen digits that everybody compares, large; read aloud one by one. */
export function Digits({ hash }: { readonly hash: string }): ReactElement {
  const text = useText('ballots');
  const fours = hashDigits(hash);
  return (
    <p className={style.digits}>
      <span className="unseen">
        {text('digits.spoken', { digits: fours.map((four) => [...four].join(' ')).join('，') })}
      </span>
      {fours.map((four, at) => (
        <span key={`${at + 1} ${four}`} aria-hidden="true">
          {four}
        </span>
      ))}
    </p>
  );
}
