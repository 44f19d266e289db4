import type { Bulletin } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './bulletins.module.css';
import { Figures } from './figures.tsx';
import { useReleaseBulletin } from './queries.ts';

interface DraftPartProps {
  readonly bulletin: Bulletin;
  readonly draft: NonNullable<Bulletin['draft']>;
}

const PARTS = ['well', 'lacking', 'next'] as const;

/** What waits to be released, by somebody else than who wrote it. */
export function DraftPart({ bulletin, draft }: DraftPartProps): ReactElement {
  const text = useText('bulletins');
  const dates = useDates();
  const sentence = useSentence();
  const release = useReleaseBulletin();
  const { branch, period, figures, obstacles, may } = bulletin;
  const mayRelease = may.includes('release');
  return (
    <section className={`sheet box ${style.parts}`} aria-labelledby="draft-title">
      <h2 className="sec-title" id="draft-title">
        {text('draft.title', { edition: draft.edition })}
      </h2>
      <p className="small muted">
        {text('signed.written', { by: draft.written.by, day: dates.full(draft.written.on) })}
      </p>
      {PARTS.map((part) => (
        <div key={part}>
          <h3 className="small">{text(`part.${part}`)}</h3>
          <p className={style.words}>{draft.words[part]}</p>
        </div>
      ))}
      {figures !== null && (
        <>
          <h3 className="small">{text('figures.draft')}</h3>
          <Figures figures={figures} />
        </>
      )}
      {obstacles.map((each) => (
        <p key={`${each.code} ${JSON.stringify(each.facts)}`}>{sentence(each)}</p>
      ))}
      <Refusal error={release.error} />
      <p className="small muted">{text(mayRelease || obstacles.length > 0 ? 'release.lead' : 'release.other')}</p>
      {mayRelease && (
        <div>
          <button
            type="button"
            className="btn decide"
            disabled={release.isPending}
            onClick={() => release.mutate({ branchId: branch.id, period, revision: draft.revision })}
          >
            {text('release.do')}
          </button>
        </div>
      )}
    </section>
  );
}
