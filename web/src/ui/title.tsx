import { Fragment, type ReactElement } from 'react';
import { wholeWords } from './whole-words.ts';

/** The words of a title, with the places where a line of it may end. */
export function Title({ children }: { readonly children: string }): ReactElement {
  return (
    <>
      {wholeWords(children).map((piece, at) => (
        // Pieces of one title never change their places.
        <Fragment key={`${at} ${piece}`}>
          {at > 0 && <wbr />}
          {piece}
        </Fragment>
      ))}
    </>
  );
}
