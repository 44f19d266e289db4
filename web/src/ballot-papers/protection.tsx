import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import style from './ballot-papers.module.css';

const NOT = ['shoulder', 'service', 'together', 'same', 'copy', 'claims'] as const;

/** What is protected and what is not, in plain words and before anything else; one may fold it away. */
export function Protection({ isOpen }: { readonly isOpen: boolean }): ReactElement {
  const text = useText('ballotPapers');
  return (
    <details className={`sheet box ${style.protection}`} open={isOpen}>
      <summary>{text('protection.title')}</summary>
      <p>{text('protection.lead')}</p>
      <p>{text('protection.not.title')}</p>
      <ul>
        {NOT.map((each) => (
          <li key={each}>{text(`protection.not.${each}`)}</li>
        ))}
      </ul>
    </details>
  );
}
