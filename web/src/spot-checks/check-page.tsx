import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SpotCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { DrawForm } from '../lots/draw-form.tsx';
import { LotRecord } from '../lots/lot-record.tsx';
import { WithdrawForm } from '../lots/withdraw-form.tsx';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { CHECK_LOOKS } from './check-looks.ts';
import { FinishPart } from './finish-part.tsx';
import { ItemList } from './item-list.tsx';
import { checkQuery, takeList, useDraw, useWithdrawCheck } from './queries.ts';
import style from './spot-checks.module.css';
import { useCheckWords } from './use-check-words.ts';

/** One check: the frozen list, the draw that anybody can repeat, and what was found. */
export function CheckPage(): ReactElement {
  const text = useText('spotChecks');
  const words = useCheckWords();
  const { checkId } = useParams({ from: '/spot-checks/$checkId' });
  const query = useQuery(checkQuery(checkId));
  const check = query.data;
  return (
    <Themed>
      <Page
        title={check === undefined ? text('title') : words.title(check)}
        remark={check !== undefined && words.branches(check)}
        actions={check !== undefined && <Ways check={check} />}
      >
        <Fetched query={query} lines={10}>
          {(found) => <Parts check={found} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Ways({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useWithdrawCheck();
  const leave = (): void => setWithdrawing(false);
  return (
    <>
      {check.may.includes('withdraw') && (
        <button type="button" className="btn slim" onClick={() => setWithdrawing(true)}>
          {text('withdraw.open')}
        </button>
      )}
      <Link to="/spot-checks/$checkId/record" params={{ checkId: check.id }} className="btn slim">
        {text('print')}
      </Link>
      {isWithdrawing && (
        <Dialog title={text('withdraw.open')} onClose={leave}>
          <WithdrawForm
            error={withdraw.error}
            isPending={withdraw.isPending}
            onWithdraw={(reason) => withdraw.mutate({ id: check.id, reason }, { onSuccess: leave })}
            onLeave={leave}
          />
        </Dialog>
      )}
    </>
  );
}

function Parts({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const lots = useText('lots');
  const draw = useDraw();
  const { id, state, withdrawal, clause } = check;
  return (
    <div className={style.parts}>
      <p className={style.head}>
        <StateTag look={CHECK_LOOKS[state]}>{text(`state.${state}`)}</StateTag>
        <span className="muted small">{text('clause', { cite: clause.cite, text: clause.text })}</span>
      </p>
      {withdrawal !== null && (
        <p className="sheet box">
          {lots('withdrawn.why', { by: withdrawal.by, day: dates.full(withdrawal.on), reason: withdrawal.reason })}
        </p>
      )}
      {check.lines === 0 && <p className="sheet box">{text('nothing')}</p>}
      <div className={style.columns}>
        <div className={style.parts}>
          {check.may.includes('draw') && (
            <DrawForm
              error={draw.error}
              isPending={draw.isPending}
              onDraw={(numbers) => draw.mutate({ id, numbers })}
            />
          )}
          {check.items.length > 0 && <ItemList check={check} />}
          <FinishPart check={check} />
        </div>
        <LotRecord
          lot={check}
          unit={text('unit')}
          published={check.items.map(({ line }) => line)}
          count={check.draws}
          takeList={() => takeList(id)}
        />
      </div>
    </div>
  );
}
