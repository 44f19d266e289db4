import type { LineConfirmations } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { CloseLine } from './close-line.tsx';
import style from './confirmations.module.css';
import type { NoticePlace } from './queries.ts';
import { useConfirmLine } from './queries.ts';

type Line = LineConfirmations['lines'][number];

interface ConfirmationsProps {
  readonly place: NoticePlace;
  readonly confirmations: LineConfirmations;
}

/** Who has confirmed the own points, who has not, and who does not agree; what was signed on paper is written down in one tap. */
export function Confirmations({ place, confirmations }: ConfirmationsProps): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const me = useMe();
  const confirm = useConfirmLine();
  const [closing, setClosing] = useState<Line | null>(null);
  const { lines, dueOn, mayRecord, mayClose } = confirmations;
  return (
    <section className={`sheet box noprint ${style.lines}`} aria-labelledby="lines-title">
      <h2 className="sec-title" id="lines-title">
        {text('lines.title')}
      </h2>
      <p className="muted small">{text('lines.lead', { day: dates.short(dueOn) })}</p>
      <Refusal error={confirm.error} />
      <ul>
        {lines.map((line) => (
          <li key={line.subjectId}>
            <b>{line.name}</b>
            <span className="num">{line.total ?? text('sheet.none')}</span>
            <Answer line={line} />
            <span className={style.acts}>
              {mayRecord && line.answer === null && (
                <button
                  type="button"
                  className="btn slim"
                  aria-label={text('lines.paperOf', { name: line.name })}
                  aria-disabled={confirm.isPending}
                  onClick={() => {
                    if (confirm.isPending) return;
                    const { subjectId, hash } = line;
                    confirm.mutate({ ...place, id: newId(), subjectId, hash, answer: 'confirmed', words: null });
                  }}
                >
                  {text('lines.paper')}
                </button>
              )}
              {mayClose &&
                line.subjectId !== me.personId &&
                (line.answer === 'refused' || (line.answer === null && me.today > dueOn)) && (
                  <button
                    type="button"
                    className="btn slim"
                    aria-label={text('lines.closeOf', { name: line.name })}
                    onClick={() => setClosing(line)}
                  >
                    {text('lines.close')}
                  </button>
                )}
            </span>
          </li>
        ))}
      </ul>
      {closing !== null && <CloseLine place={place} line={closing} onClose={() => setClosing(null)} />}
    </section>
  );
}

function Answer({ line: { answer, on, by, words, name } }: { readonly line: Line }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  if (answer === null || on === null) return <StateTag look="wait">{text('lines.none')}</StateTag>;
  const facts = { day: dates.short(on), by: by ?? '', words: words ?? '' };
  if (answer === 'confirmed')
    return <StateTag look="done">{text(by === name ? 'lines.confirmed' : 'lines.confirmedBy', facts)}</StateTag>;
  return <span className="small">{text(answer === 'refused' ? 'lines.refused' : 'lines.closed', facts)}</span>;
}
