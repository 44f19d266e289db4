import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import style from './filings.module.css';
import { OwnFilings } from './own-filings.tsx';
import { filingsQuery } from './queries.ts';
import { ReceivedFilings } from './received-filings.tsx';

/** A year's figures on their way up: what this committee files, and what others have filed with it. */
export function FilingsPage(): ReactElement {
  return (
    <Themed>
      <Both />
    </Themed>
  );
}

function Both(): ReactElement {
  const text = useText('filings');
  const query = useQuery(filingsQuery);
  return (
    <Page title={text('title')} remark={text('lead')}>
      <Fetched query={query} lines={8}>
        {(filings) => (
          <div className={style.parts}>
            <OwnFilings filings={filings} />
            <ReceivedFilings filings={filings} />
          </div>
        )}
      </Fetched>
    </Page>
  );
}
