import { Fragment, type ReactElement } from 'react';
import { wholeWords } from './whole-words.ts';

/** The words of a title, with the places where a line of it may end; one without such places ends where it must. */
export function Title({ children }: { readonly children: string }): ReactElement {
  const pieces = wholeWords(children);
  if (pieces.length === 1) return <>{children}</>;
  return (
    <span className="unbroken">
      {pieces.map((piece, at) => (
        // Pieces of one title never change their places.
        <Fragment key={`${at} ${piece}`}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </span>
  );
}
