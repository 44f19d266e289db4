import { useQuery } from '@tanstack/react-query';
import type { PlannedEvent } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { problemsOf } from '../ui/problems.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './imports.module.css';
import { eventKindsQuery, eventsIntake } from './queries.ts';
import { SeenFileIntake } from './seen-intake.tsx';

/** The year's sheets of who came and who paid; only where the scheme keeps such sheets. */
export function EventsIntake({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('imports');
  const [kind, setKind] = useState<string>();
  const kinds = useQuery(eventKindsQuery(branchId)).data ?? [];
  if (kinds.length === 0) return null;
  return (
    <SeenFileIntake
      // A refusal or a result belongs to the branch it was about.
      key={branchId}
      title={text('events.title')}
      lead={text('events.lead')}
      templateName={text('template.events')}
      intake={eventsIntake({ branchId, ...(kind === undefined ? {} : { kind }) })}
      actOf={({ events }) => {
        const count = events.filter(({ state }) => state === 'new').length;
        return count === 0 ? null : text('events.do', { count });
      }}
      told={({ fileName, rowCount }) => text('done.events', { file: fileName, count: rowCount })}
      remedied={['events.kind-missing']}
      remedy={(error, again) =>
        problemsOf(error).some(({ code }) => code === 'events.kind-missing') && (
          <fieldset className={style.columns}>
            <legend>{text('events.kind')}</legend>
            <div className={style.place}>
              <Choice
                aria-label={text('events.kind')}
                choices={kinds
                  .filter(({ keeps }) => keeps === 'attendance')
                  .map((each) => ({ value: each.kind, label: each.name }))}
                {...(kind === undefined ? {} : { value: kind })}
                onChange={setKind}
              />
            </div>
            <button type="button" className="btn slim" disabled={kind === undefined} onClick={again}>
              {text('columns.do')}
            </button>
          </fieldset>
        )
      }
      shown={({ events }) => (
        <>
          {events.every(({ state }) => state === 'standing') && <p>{text('events.nothing')}</p>}
          <EventTable events={events} />
        </>
      )}
    />
  );
}

function EventTable({ events }: { readonly events: readonly PlannedEvent[] }): ReactElement {
  const text = useText('imports');
  const states = useText('events');
  const words = useText('explanations');
  const dates = useDates();
  const counts = ({ counts: given, notDue }: PlannedEvent): string =>
    [
      ...Object.entries(given).map(([state, count]) =>
        states('count', { state: states(`state.${state as keyof PlannedEvent['counts']}`), count }),
      ),
      ...(notDue === 0 ? [] : [text('events.notDue', { count: notDue })]),
    ].join(words('listSeparator'));
  const state = (event: PlannedEvent): ReactElement => (
    <StateTag look={event.state === 'new' ? 'done' : 'wait'}>{text(`events.${event.state}`)}</StateTag>
  );
  const day = ({ keeps, on }: PlannedEvent): string =>
    keeps === 'dues' ? dates.period(on.slice(0, 7)) : dates.short(on);
  const columns: readonly DeskColumn<PlannedEvent>[] = [
    { key: 'on', head: text('entries.on'), width: 110, className: 'nowrap', cell: day },
    { key: 'title', head: text('events.what'), width: 180, isName: true, cell: ({ title }) => title },
    { key: 'counts', head: text('events.counts'), width: 240, cell: counts },
    {
      key: 'state',
      head: text('entries.state'),
      width: 110,
      className: 'nowrap',
      cell: state,
      plain: (event) => text(`events.${event.state}`),
    },
  ];
  return (
    <DeskTable
      label={text('events.table')}
      rows={events}
      idOf={({ kindName, on, title }) => `${kindName} ${on} ${title}`}
      columns={columns}
      narrow={(event) => (
        <div className={style.narrow}>
          <b>
            {day(event)} {event.title}
          </b>
          <span>{counts(event)}</span>
          {state(event)}
        </div>
      )}
    />
  );
}
