import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { VetoBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { VetoLines } from '../ui/veto-lines.tsx';
import { LiftForm } from './lift-form.tsx';
import { vetoesQuery } from './queries.ts';
import { StateForm } from './state-form.tsx';
import { WithdrawForm } from './withdraw-form.tsx';
import style from './vetoes.module.css';

/** The vetoes of a year: what organs have found, and what was lifted. */
export function VetoesPage(): ReactElement {
  const text = useText('vetoes');
  const { branchId, year } = useParams({ from: '/branches/$branchId/vetoes/$year' });
  const query = useQuery(vetoesQuery(branchId, Number(year)));
  return (
    <Themed>
      <RatedSubject value={query.data?.subject ?? 'member'}>
        <Page
          title={text('title', { year })}
          remark={query.data?.branch.name}
          actions={
            query.data?.hasStars === true && (
              <Link to="/branches/$branchId/stars" params={{ branchId }} className="btn slim">
                {text('stars')}
              </Link>
            )
          }
        >
          <Fetched query={query} lines={8}>
            {(board) => <Board board={board} />}
          </Fetched>
        </Page>
      </RatedSubject>
    </Themed>
  );
}

function Board({ board }: { readonly board: VetoBoard }): ReactElement {
  const text = useText('vetoes');
  const dates = useDates();
  const [isStating, setStating] = useState(false);
  const [liftedId, setLiftedId] = useState<string | null>(null);
  const lifted = board.vetoes.find(({ id }) => id === liftedId);
  const [mistakenId, setMistakenId] = useState<string | null>(null);
  const mistaken = board.vetoes.find(({ id }) => id === mistakenId);
  return (
    <div className={style.parts}>
      <p className="muted small">
        {board.confirmedOn === null ? text('lead') : text('closed', { day: dates.full(board.confirmedOn) })}
      </p>
      {board.kinds.length === 0 && <Empty>{text('none.kinds')}</Empty>}
      {board.mayState && !isStating && (
        <div>
          <button type="button" className="btn blue" onClick={() => setStating(true)}>
            {text('state')}
          </button>
        </div>
      )}
      {isStating && <StateForm board={board} onClose={() => setStating(false)} />}
      {lifted?.mayLift === true && <LiftForm key={lifted.id} veto={lifted} onClose={() => setLiftedId(null)} />}
      {mistaken?.mayWithdraw === true && (
        <WithdrawForm key={mistaken.id} veto={mistaken} onClose={() => setMistakenId(null)} />
      )}
      {board.vetoes.length > 0 ? (
        <section className={`sheet box ${style.part}`} aria-labelledby="vetoes-list">
          <h2 className="sec-title" id="vetoes-list">
            {text('list')}
          </h2>
          <VetoLines
            vetoes={board.vetoes}
            isNamed
            act={({ id, mayLift, mayWithdraw }) => (
              <>
                {mayLift && (
                  <button type="button" className="btn slim" onClick={() => setLiftedId(id)}>
                    {text('lift')}
                  </button>
                )}
                {mayWithdraw && (
                  <button type="button" className="btn slim" onClick={() => setMistakenId(id)}>
                    {text('withdraw')}
                  </button>
                )}
              </>
            )}
          />
        </section>
      ) : (
        board.kinds.length > 0 && !isStating && <Empty>{text('none')}</Empty>
      )}
    </div>
  );
}
