import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { GroupDraws, RepresentativeDrawHead } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { WithdrawForm } from '../lots/withdraw-form.tsx';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { DrawPaper } from './draw-paper.tsx';
import { DrawParts } from './draw-parts.tsx';
import { EarlierDraws } from './earlier-draws.tsx';
import { FreezeForm } from './freeze-form.tsx';
import { type DrawPlace, drawQuery, groupDrawsQuery, useWithdrawDraw } from './queries.ts';
import style from './representative-draws.module.css';

/** Who takes part in a ballot for a group, drawn by lot: the list, the draw that anybody can repeat, the order. */
export function DrawPage(): ReactElement {
  const text = useText('representativeDraws');
  const dates = useDates();
  const { year, ...place } = useParams({ from: '/branches/$branchId/ballots/$year/$ballot/$period/draw/$group' });
  const query = useQuery(groupDrawsQuery(place));
  const found = query.data;
  const standing = found === undefined ? undefined : standingOf(found);
  return (
    <Themed>
      <Page
        isPaper
        title={found === undefined ? text('title') : text('title.group', { group: found.groupName })}
        remark={
          found !== undefined &&
          text('remark', { branch: found.branch.name, name: found.name, period: dates.period(place.period) })
        }
        actions={
          found?.mayLead === true && (
            <>
              <Link
                to="/branches/$branchId/ballots/$year"
                params={{ branchId: place.branchId, year }}
                className="btn slim"
              >
                {text('back')}
              </Link>
              {standing !== undefined && <Withdraw id={standing.id} />}
            </>
          )
        }
      >
        <Fetched query={query} lines={10}>
          {(draws) => <Parts found={draws} place={place} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function standingOf({ draws }: GroupDraws): RepresentativeDrawHead | undefined {
  return draws.find(({ state }) => state !== 'withdrawn');
}

function Withdraw({ id }: Pick<RepresentativeDrawHead, 'id'>): ReactElement {
  const text = useText('representativeDraws');
  const act = useWithdrawDraw();
  const [isOpen, setOpen] = useState(false);
  const leave = (): void => setOpen(false);
  return (
    <>
      <button type="button" className="btn slim" onClick={() => setOpen(true)}>
        {text('withdraw.open')}
      </button>
      {isOpen && (
        <Dialog title={text('withdraw.open')} onClose={leave}>
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

function Parts({ found, place }: { readonly found: GroupDraws; readonly place: DrawPlace }): ReactElement {
  const text = useText('representativeDraws');
  const standing = standingOf(found);
  const earlier = found.draws.filter(({ state }) => state === 'withdrawn');
  return (
    <>
      <div className={`noprint ${style.parts}`}>
        {standing === undefined && found.mayLead && <FreezeForm place={place} least={found.least} />}
        {standing === undefined && !found.mayLead && <Empty>{text('none')}</Empty>}
        {standing !== undefined && <Standing head={standing} />}
        {earlier.length > 0 && <EarlierDraws draws={earlier} />}
      </div>
      {standing?.state === 'drawn' && <Printed id={standing.id} of={found} />}
    </>
  );
}

function Standing({ head }: { readonly head: RepresentativeDrawHead }): ReactElement {
  const text = useText('representativeDraws');
  const query = useQuery(drawQuery(head.id));
  const isDrawn = head.state === 'drawn';
  return (
    <>
      <div className={style.acts}>
        <StateTag look={isDrawn ? 'done' : 'todo'}>{text(`state.${head.state}`)}</StateTag>
        {isDrawn && (
          <button type="button" className="btn slim" onClick={() => window.print()}>
            {text('print')}
          </button>
        )}
      </div>
      <Fetched query={query} lines={8}>
        {(draw) => <DrawParts draw={draw} />}
      </Fetched>
    </>
  );
}

function Printed({ id, of }: Pick<RepresentativeDrawHead, 'id'> & { readonly of: GroupDraws }): ReactElement | null {
  const { data: draw } = useQuery(drawQuery(id));
  return draw === undefined ? null : <DrawPaper draw={draw} of={of} />;
}
