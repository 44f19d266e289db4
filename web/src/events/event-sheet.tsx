import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Failed } from '../ui/failed.tsx';
import { Loading } from '../ui/loading.tsx';
import { EventFoot } from './event-foot.tsx';
import { EventHead } from './event-head.tsx';
import { EventRead } from './event-read.tsx';
import style from './events.module.css';
import { NamesBox } from './names-box.tsx';
import { TickGrid } from './tick-grid.tsx';
import { type DraftOptions, useDraft } from './use-draft.ts';

interface EventSheetProps extends DraftOptions {
  readonly onKept: () => void;
}

/** One sheet: what it was, who was due and where each stood, and what follows. */
export function EventSheet({ onKept, ...options }: EventSheetProps): ReactElement {
  const { place, kinds } = options;
  const text = useText('events');
  // What somebody else saves meanwhile takes nothing away that is being typed, and is not overwritten by it either.
  const [sheet] = useState(options.sheet);
  const draft = useDraft({ ...options, sheet });
  const { due, lines, setLines, keeps, today } = draft;
  if (options.sheet !== null && !options.sheet.isMine) return <EventRead sheet={options.sheet} />;
  const isOlder = sheet !== null && sheet.revision !== options.sheet?.revision;
  return (
    <div className={style.sheet}>
      <EventHead draft={draft} kinds={kinds} isFixed={sheet !== null} />
      {due.data === undefined ? (
        due.error === null ? (
          <Loading lines={8} />
        ) : (
          <Failed error={due.error} again={() => void due.refetch()} />
        )
      ) : (
        <>
          <section className="sheet box" aria-labelledby="grid-title">
            <div className={style.bar}>
              <h2 className="sec-title" id="grid-title">
                {text('grid', { count: due.data.members.length })}
              </h2>
              {due.data.exempt > 0 && <span className="muted small">{text('exempt', { count: due.data.exempt })}</span>}
              <NamesBox draft={draft} members={due.data.members} branchId={place.branchId} />
            </div>
            <TickGrid
              members={due.data.members}
              ownHandId={sheet?.recordedById ?? null}
              {...{ keeps, lines, today, on: draft.head.on }}
              onChange={setLines}
            />
          </section>
          <EventFoot draft={draft} sheet={sheet} isOlder={isOlder} members={due.data.members} onKept={onKept} />
        </>
      )}
    </div>
  );
}
