import type { ReactElement } from 'react';
import { useSentences } from './sentences.ts';

/** Why an act was refused, beside the button that asked for it; nothing while there is no error. */
export function Refusal({ error }: { readonly error: unknown }): ReactElement | null {
  return error === null || error === undefined ? null : <Refused error={error} />;
}

function Refused({ error }: { readonly error: unknown }): ReactElement {
  const sentences = useSentences();
  return (
    <div className="callout" role="alert">
      {sentences(error).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
