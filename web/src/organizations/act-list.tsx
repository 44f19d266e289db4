import type { OrganizationAct } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './organizations.module.css';
import { useChangeWords } from './use-change-words.ts';

const SHOWN_FIRST = 12;
const LINES_MOST = 6;

/** The history: every act with its day, its document and what it changed, the newest first. */
export function ActList({ acts }: { readonly acts: readonly OrganizationAct[] }): ReactElement {
  const text = useText('organizations');
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? acts : acts.slice(0, SHOWN_FIRST);
  return (
    <section className={`sheet ${style.history}`} aria-labelledby="history-title">
      <h2 className="sec-title" id="history-title">
        {text('history')}
      </h2>
      <ol>
        {shown.map((act) => (
          <Act key={act.id} act={act} />
        ))}
      </ol>
      {acts.length > shown.length && (
        <button type="button" className="btn text noprint" onClick={() => setWhole(true)}>
          {text('history.more', { count: acts.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Act({ act }: { readonly act: OrganizationAct }): ReactElement {
  const text = useText('organizations');
  const dates = useDates();
  const words = useChangeWords();
  const { on, document, recordedBy, changes } = act;
  const left = changes.length - LINES_MOST;
  return (
    <li className={style.act}>
      <p className={style.when}>
        <b>{text(`act.${act.act}`)}</b>
        <span className="nowrap">{text('from', { day: dates.full(on) })}</span>
      </p>
      <div>
        {changes.slice(0, LINES_MOST).map((change) => (
          <p key={change.organizationId}>{words(change)}</p>
        ))}
        {left > 0 && <p className="muted small">{text('change.more', { count: left })}</p>}
        <p className="muted small">
          {[document ?? text('document.none'), recordedBy === null ? null : text('recordedBy', { name: recordedBy })]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
      </div>
    </li>
  );
}
