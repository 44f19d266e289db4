import { useQuery } from '@tanstack/react-query';
import type { ExemptionRequest } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './exemptions.module.css';
import { ProxySheet } from './proxy-sheet.tsx';
import { requestsQuery } from './queries.ts';
import { StepDialog } from './step-dialog.tsx';
import { TypedWish } from './typed-wish.tsx';
import { LOOKS, useRequestWords } from './use-request-words.ts';
import { useTurns } from './use-turns.ts';

/** Wishes not to be scored, each with whose turn it is; whoever's turn it is acts here. */
export function RequestsPage(): ReactElement {
  return (
    <Themed>
      <Requests />
    </Themed>
  );
}

function Requests(): ReactElement {
  const text = useText('exemptions');
  const query = useQuery(requestsQuery);
  const [acting, setActing] = useState<ExemptionRequest | null>(null);
  const [printing, setPrinting] = useState<ExemptionRequest | null>(null);
  return (
    <>
      <Page title={text('title')} remark={text('lead')} actions={<TypedWish />}>
        <Fetched query={query} lines={6}>
          {(requests) =>
            requests.length === 0 ? (
              <Empty>{text('empty')}</Empty>
            ) : (
              <RequestTable requests={requests} onAct={setActing} onPrint={setPrinting} />
            )
          }
        </Fetched>
        {acting !== null && <StepDialog request={acting} onClose={() => setActing(null)} />}
      </Page>
      {printing !== null && <ProxySheet request={printing} onDone={() => setPrinting(null)} />}
    </>
  );
}

interface RequestTableProps {
  readonly requests: readonly ExemptionRequest[];
  readonly onAct: (request: ExemptionRequest) => void;
  readonly onPrint: (request: ExemptionRequest) => void;
}

function RequestTable({ requests, onAct, onPrint }: RequestTableProps): ReactElement {
  const text = useText('exemptions');
  const dates = useDates();
  const words = useRequestWords();
  const state = (request: ExemptionRequest): ReactElement => (
    <StateTag look={LOOKS[request.state]}>{text(`state.${request.state}`)}</StateTag>
  );
  const act = (request: ExemptionRequest): ReactElement => <Acts {...{ request, onAct, onPrint }} />;
  const wished = ({ steps }: ExemptionRequest): string => dates.full(steps[0]?.on ?? '');
  const columns: readonly DeskColumn<ExemptionRequest>[] = [
    { key: 'name', head: text('head.name'), width: 100, isName: true, className: 'nowrap', cell: ({ name }) => name },
    { key: 'branch', head: text('head.branch'), width: 220, cell: ({ branch }) => branch },
    { key: 'what', head: text('head.what'), width: 220, cell: words.what },
    { key: 'wished', head: text('head.wished'), width: 150, className: 'nowrap', cell: wished },
    {
      key: 'state',
      head: text('head.state'),
      width: 150,
      className: 'nowrap',
      cell: state,
      plain: (request) => text(`state.${request.state}`),
    },
    { key: 'last', head: text('head.last'), width: 220, cell: words.last },
    { key: 'act', head: text('head.act'), width: 220, className: 'nowrap', cell: act },
  ];
  return (
    <DeskTable
      label={text('title')}
      rows={requests}
      idOf={({ id }) => id}
      columns={columns}
      narrow={(request) => (
        <div className={style.narrow}>
          <span>
            <b>{request.name}</b> {state(request)}
          </span>
          <span>{words.what(request)}</span>
          <span className="muted small">{request.branch}</span>
          <span className="muted small">{words.last(request)}</span>
          {act(request)}
        </div>
      )}
    />
  );
}

function Acts({
  request,
  onAct,
  onPrint,
}: { readonly request: ExemptionRequest } & Omit<RequestTableProps, 'requests'>): ReactElement {
  const text = useText('exemptions');
  const isMine = useTurns()(request);
  const { proxy, name } = request;
  return (
    <span className={style.acts}>
      {isMine && (
        <button type="button" className="btn slim" aria-label={text('act.of', { name })} onClick={() => onAct(request)}>
          {text('act')}
        </button>
      )}
      {proxy !== null && proxy.undoneOn === null && (
        <button
          type="button"
          className="btn slim"
          aria-label={text('print.of', { name })}
          onClick={() => onPrint(request)}
        >
          {text('print')}
        </button>
      )}
    </span>
  );
}
