import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { SupervisionDraw } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { DrawForm } from '../lots/draw-form.tsx';
import { LotRecord } from '../lots/lot-record.tsx';
import { WithdrawForm } from '../lots/withdraw-form.tsx';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { branchDrawQuery, takeList, useDrawBranches, useWithdrawDraw } from './queries.ts';
import style from './supervisions.module.css';

/** One draw of branches: the numbers, what they came to, and how anybody repeats it. */
export function BranchDrawPage(): ReactElement {
  const text = useText('supervision');
  const { drawId } = useParams({ from: '/supervision-draws/$drawId' });
  const query = useQuery(branchDrawQuery(drawId));
  return (
    <Themed>
      <Page
        title={text('draw.title')}
        actions={query.data?.may.includes('withdraw') === true && <Withdraw id={drawId} />}
        width="narrow"
      >
        <Fetched query={query} lines={8}>
          {(draw) => <Parts draw={draw} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Parts({ draw }: { readonly draw: SupervisionDraw }): ReactElement {
  const text = useText('supervision');
  const act = useDrawBranches();
  const { id, may, drawn, draws } = draw;
  return (
    <div className={style.parts}>
      {may.includes('draw') && (
        <DrawForm error={act.error} isPending={act.isPending} onDraw={(numbers) => act.mutate({ id, numbers })} />
      )}
      {drawn.length > 0 && (
        <section className={`sheet box ${style.part}`} aria-labelledby="drawn-title">
          <h2 className="sec-title" id="drawn-title">
            {text('draw.drawn')}
          </h2>
          <ol className={style.items}>
            {drawn.map((branch) => (
              <li key={branch.id}>{branch.name}</li>
            ))}
          </ol>
        </section>
      )}
      <LotRecord
        lot={draw}
        unit={text('draw.unit')}
        published={drawn.map((branch) => `${branch.id} ${branch.name}`)}
        count={draws}
        takeList={() => takeList(id)}
      />
    </div>
  );
}

function Withdraw({ id }: { readonly id: string }): ReactElement {
  const text = useText('supervision');
  const act = useWithdrawDraw();
  const [isOpen, setOpen] = useState(false);
  const leave = (): void => setOpen(false);
  return (
    <>
      <button type="button" className="btn slim" onClick={() => setOpen(true)}>
        {text('draw.withdraw')}
      </button>
      {isOpen && (
        <Dialog title={text('draw.withdraw')} onClose={leave}>
          <WithdrawForm
            error={act.error}
            isPending={act.isPending}
            onWithdraw={(reason) => act.mutate({ id, reason }, { onSuccess: leave })}
            onLeave={leave}
          />
        </Dialog>
      )}
    </>
  );
}
