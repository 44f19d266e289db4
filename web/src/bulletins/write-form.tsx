import type { Bulletin } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import style from './bulletins.module.css';
import { Figures } from './figures.tsx';
import { useWriteBulletin } from './queries.ts';

const PARTS = ['well', 'lacking', 'next'] as const;

/** Three parts of comments, beside the figures as they are now; begun from what stands. */
export function WriteForm({ bulletin }: { readonly bulletin: Bulletin }): ReactElement {
  const text = useText('bulletins');
  const write = useWriteBulletin();
  const { branch, period, draft, released, figures } = bulletin;
  const [words, setWords] = useState(draft?.words ?? released?.words ?? { well: '', lacking: '', next: '' });
  const given = { well: words.well.trim(), lacking: words.lacking.trim(), next: words.next.trim() };
  const isWhole = PARTS.every((part) => given[part].length > 1);
  const stood = draft?.words ?? released?.words;
  // Written before the figures changed, the same words can be released again.
  const isSame = draft !== null && PARTS.every((part) => given[part] === stood?.[part]);
  return (
    <form
      className={`sheet box ${style.parts}`}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate({ branchId: branch.id, period, revision: draft?.revision ?? 0, ...given });
      }}
    >
      <h2 className="sec-title">{text(released === null || draft !== null ? 'write.title' : 'write.again')}</h2>
      <p className="small muted">{text('write.lead')}</p>
      {draft === null && figures !== null && (
        <div>
          <h3 className="small">{text('figures.draft')}</h3>
          <Figures figures={figures} />
        </div>
      )}
      {PARTS.map((part) => (
        <label key={part} className="field">
          <span>{text(`part.${part}`)}</span>
          <textarea
            className="input"
            rows={4}
            maxLength={2000}
            value={words[part]}
            onChange={({ target }) => setWords({ ...words, [part]: target.value })}
          />
        </label>
      ))}
      <Refusal error={write.error} />
      <div>
        <button type="submit" className="btn decide" disabled={!isWhole || isSame || write.isPending}>
          {text('write.do')}
        </button>
      </div>
    </form>
  );
}
