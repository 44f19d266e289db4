import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { HandOver } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Paper } from '../ui/paper.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './hand-overs.module.css';
import { ItemList } from './item-list.tsx';
import { handOverQuery, useMakeHandOver } from './queries.ts';
import { Signature } from './signature.tsx';

/** The hand-over list at the end of a term: made, printed, signed by both on paper, and recorded here. */
export function HandOverPage(): ReactElement {
  return (
    <Themed>
      <HandOverDesk />
    </Themed>
  );
}

function HandOverDesk(): ReactElement {
  const text = useText('handOvers');
  const { appointmentId } = useParams({ from: '/hand-overs/$appointmentId' });
  const query = useQuery(handOverQuery(appointmentId));
  const make = useMakeHandOver();
  const isMade = query.data?.made != null;
  const canMake = query.data !== undefined && query.data.term.toOn !== null;
  return (
    <Page
      isPaper
      title={text('title')}
      remark={query.data !== undefined && <State found={query.data} />}
      actions={
        <>
          {canMake && (
            <button
              type="button"
              className={isMade ? 'btn slim' : 'btn slim blue'}
              disabled={make.isPending}
              onClick={() =>
                make.mutate({ id: appointmentId, handOverId: newId(), seenId: query.data.made?.id ?? null })
              }
            >
              {text(isMade ? 'makeAnew' : 'make')}
            </button>
          )}
          {isMade && (
            <button type="button" className="btn slim blue" onClick={() => window.print()}>
              {text('print')}
            </button>
          )}
        </>
      }
    >
      <Refusal error={make.error} />
      <Fetched query={query} lines={12}>
        {(found) => (
          <div className={style.desk}>
            <Sheet found={found} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}

/** On the sheet stands the list as it was made; before that, what would stand on it. */
function Sheet({ found }: { readonly found: HandOver }): ReactElement {
  const text = useText('handOvers');
  const frame = useText('frame');
  const dates = useDates();
  const { term, coming, made, open } = found;
  const facts = { role: frame(`role.${term.role}`), place: term.organization.name, name: term.person.name };
  const until = term.toOn === null ? text('term.open') : dates.full(term.toOn);
  return (
    <Paper issuer={term.organization.name} title={text('title')}>
      <p className={style.lead}>{text('lead', { ...facts, from: dates.full(term.fromOn), to: until })}</p>
      <p>
        {coming === null
          ? text('lead.comingNone')
          : text('lead.coming', { name: coming.name, from: dates.full(coming.fromOn) })}
      </p>
      <h2 className={style.heading}>{text('items')}</h2>
      <ItemList items={made?.items ?? open} />
      <p className={style.foot}>{text('foot')}</p>
      <div className={style.signatures}>
        <Signature found={found} side="leaving" />
        <Signature found={found} side="coming" />
      </div>
      {made !== null && <p className={style.made}>{text('made', { day: dates.full(made.on), by: made.by })}</p>}
    </Paper>
  );
}

function State({ found: { made } }: { readonly found: HandOver }): ReactElement {
  const text = useText('handOvers');
  const dates = useDates();
  if (made === null) return <span>{text('state.none')}</span>;
  const isDone = made.leaving !== null && made.coming !== null;
  return <span>{text(isDone ? 'state.done' : 'state.made', { day: dates.full(made.on) })}</span>;
}
