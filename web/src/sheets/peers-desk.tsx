import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Page } from '../ui/page.tsx';
import { useDates } from '../ui/use-dates.ts';
import { GiverBar } from './giver-bar.tsx';
import { GiverList } from './giver-list.tsx';
import { LeftList } from './left-list.tsx';
import { isReady, leftOver } from './left-over.ts';
import { PassAct } from './pass-act.tsx';
import style from './peers.module.css';
import { SheetRemark, SheetWays } from './sheet-head.tsx';
import { SheetTabs } from './sheet-tabs.tsx';
import { useObstacle, useRights } from './use-rights.ts';

/** Who has scored the others and who has not; what somebody gave stands on a page of its own, for those it is for. */
export function PeersDesk({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const dates = useDates();
  const { writes, passes } = useRights(sheet);
  const left = leftOver(sheet, { rows: new Map(), obstacles: sheet.obstacles as Problems }, new Map());
  const obstacle = useObstacle({ isReady: isReady(left), unsaved: 0, passes });
  return (
    <Page
      title={text('title', { period: dates.period(sheet.period) })}
      remark={<SheetRemark sheet={sheet} readOnly={!writes} />}
      actions={<SheetWays sheet={sheet} at={null} />}
    >
      <SheetTabs sheet={sheet} left={left} />
      <div className={sheet.state === 'open' ? style.columns : undefined}>
        {sheet.giverId === null ? (
          <GiverList sheet={sheet} writes={writes} />
        ) : (
          <div>
            <GiverBar sheet={sheet} />
            <Hidden sheet={sheet} />
          </div>
        )}
        {sheet.state === 'open' && (
          <section className="sheet box">
            <h2 className="sec-title">{text('left.title')}</h2>
            <LeftList sheet={sheet} left={left} />
            <PassAct sheet={sheet} obstacle={obstacle} />
          </section>
        )}
      </div>
    </Page>
  );
}

type Problems = Parameters<typeof leftOver>[1]['obstacles'];

function Hidden({ sheet }: { readonly sheet: Sheet }): ReactElement {
  const text = useText('sheets');
  const name = sheet.givers?.find(({ id }) => id === sheet.giverId)?.name;
  return (
    <section className="sheet box">
      {name === undefined ? (
        <p>{text('givers.passed')}</p>
      ) : (
        <>
          <p className={style.hidden}>{text('giver.hidden', { name })}</p>
          <p className="muted">{text('giver.hiddenWhy')}</p>
        </>
      )}
    </section>
  );
}
