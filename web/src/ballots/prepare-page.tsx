import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import type { HeldBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './ballots.module.css';
import { GroupFields } from './group-fields.tsx';
import { newDraft, prepared } from './prepare-draft.ts';
import { heldBallotsQuery, usePrepare } from './queries.ts';
import { ScrutineerFields } from './scrutineer-fields.tsx';

/** Begins a ballot: who takes part in which group and how, and who keeps what opens the box. */
export function PreparePage(): ReactElement {
  const text = useText('ballots');
  const dates = useDates();
  const { branchId, year, ballot, period } = useParams({ from: '/branches/$branchId/ballots/$year/$ballot/$period' });
  const query = useQuery(heldBallotsQuery(branchId, Number(year)));
  const held = query.data?.find((each) => each.ballot === ballot && each.period === period);
  const name = held === undefined ? '' : text('name', { name: held.name, period: dates.period(period) });
  return (
    <Themed>
      <Page
        width="narrow"
        title={text('prepare.title')}
        remark={name}
        actions={
          <Link to="/branches/$branchId/ballots/$year" params={{ branchId, year }} className="btn slim">
            {text('prepare.back')}
          </Link>
        }
      >
        <Fetched query={query} lines={8}>
          {() => (held === undefined ? <Empty>{text('list.none')}</Empty> : <Form held={held} branchId={branchId} />)}
        </Fetched>
      </Page>
    </Themed>
  );
}

interface FormProps {
  readonly held: HeldBallot;
  readonly branchId: string;
}

function Form({ held, branchId }: FormProps): ReactElement {
  const text = useText('ballots');
  const navigate = useNavigate();
  const prepare = usePrepare();
  const [id] = useState(newId);
  const [draft, setDraft] = useState(() => newDraft(held));
  const whole = prepared(held, draft);
  const begin = (): void => {
    if (whole === null) return;
    prepare.mutate(
      { id, branchId, ballot: held.ballot, period: held.period, ...whole },
      { onSuccess: () => void navigate({ to: '/ballots/$ballotId', params: { ballotId: id } }) },
    );
  };
  return (
    <form
      className={style.parts}
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <p className="sheet box">{text('prepare.lead')}</p>
      {held.groups.map((group) => (
        <GroupFields key={group.id} held={held} branchId={branchId} group={group} draft={draft} change={setDraft} />
      ))}
      <ScrutineerFields draft={draft} change={setDraft} />
      <Refusal error={prepare.error} />
      <div className={style.acts}>
        <button type="submit" className="btn blue" disabled={whole === null || prepare.isPending}>
          {text('prepare.do')}
        </button>
        <p className="small muted">{text(whole === null ? 'prepare.left' : 'prepare.after')}</p>
      </div>
    </form>
  );
}
