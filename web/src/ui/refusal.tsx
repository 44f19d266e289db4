import type { ReactElement } from 'react';
import { useSentences } from './sentences.ts';

/** Why an act was refused, beside the button that asked for it; nothing while there is no error. */
export function Refusal({ error }: { readonly error: unknown }): ReactElement | null {
  const sentences = useSentences();
  if (error === null || error === undefined) return null;
  return (
    <div className="callout" role="alert">
      {sentences(error).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
