import { useQuery } from '@tanstack/react-query';
import { awaitsReply } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { Figures } from './figures.tsx';
import { committeeFiguresQuery, committeeSuggestionsQuery } from './queries.ts';
import { SuggestionTable } from './suggestion-table.tsx';
import style from './suggestions.module.css';

/** Everything in reach in both registers, and the year in figures by branch. */
export function CommitteeSuggestionsPage(): ReactElement {
  const text = useText('suggestions');
  const year = Number(useMe().today.slice(0, 4));
  const query = useQuery(committeeSuggestionsQuery);
  const figures = useQuery(committeeFiguresQuery(year));
  const open = query.data?.filter(({ state }) => awaitsReply(state)).length;
  return (
    <Themed>
      <Page title={text('title')} remark={open !== undefined && text('remark', { count: open })}>
        <div className={style.parts}>
          <Fetched query={query} lines={8}>
            {(suggestions) => <SuggestionTable suggestions={suggestions} hasBranches />}
          </Fetched>
          <Fetched query={figures} lines={4}>
            {({ branches, complaints }) => (
              <section className={`sheet box ${style.part}`} aria-labelledby="figures-title">
                <h2 className="sec-title" id="figures-title">
                  {text('figures.ofYear', { year })}
                </h2>
                {branches.map(({ id, name, figures: own }) => (
                  <Figures key={id} name={name} figures={own} />
                ))}
                <Figures name={text('figures.complaints')} figures={complaints} />
              </section>
            )}
          </Fetched>
        </div>
      </Page>
    </Themed>
  );
}
