import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { awaitsReply } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { QrCode } from '../ui/qr-code.tsx';
import { Themed } from '../ui/themed.tsx';
import { letterBoxAddress } from './addresses.ts';
import { Figures } from './figures.tsx';
import { branchFiguresQuery, branchSuggestionsQuery } from './queries.ts';
import { SuggestionTable } from './suggestion-table.tsx';
import style from './suggestions.module.css';

/** A branch's own register with its year in figures, and the address of its letter box to hang out. */
export function BranchSuggestionsPage(): ReactElement {
  const text = useText('suggestions');
  const { branchId } = useParams({ from: '/branches/$branchId/suggestions' });
  const year = Number(useMe().today.slice(0, 4));
  const query = useQuery(branchSuggestionsQuery(branchId));
  const figures = useQuery(branchFiguresQuery(branchId, year));
  const open = query.data?.filter(({ state }) => awaitsReply(state)).length;
  return (
    <Themed>
      <Page
        title={text('title')}
        remark={open !== undefined && text('remark', { count: open })}
        actions={
          <Link to="/branches/$branchId/suggestions/new" params={{ branchId }} className="btn slim">
            {text('record.open')}
          </Link>
        }
      >
        <div className={style.parts}>
          <Fetched query={query} lines={8}>
            {(suggestions) => <SuggestionTable suggestions={suggestions} />}
          </Fetched>
          <Fetched query={figures} lines={2}>
            {(found) => (
              <section className={`sheet box ${style.part}`} aria-labelledby="figures-title">
                <h2 className="sec-title" id="figures-title">
                  {text('figures.title')}
                </h2>
                <Figures name={text('figures.year', { year })} figures={found} />
              </section>
            )}
          </Fetched>
          <section className={`sheet box ${style.part}`} aria-labelledby="box-title">
            <h2 className="sec-title" id="box-title">
              {text('box.own')}
            </h2>
            <div className={style.code}>
              <QrCode words={letterBoxAddress(branchId)} label={text('box.qr')} />
              <div>
                <p>{text('box.hang')}</p>
                <p className={style.address}>{letterBoxAddress(branchId)}</p>
              </div>
            </div>
          </section>
        </div>
      </Page>
    </Themed>
  );
}
