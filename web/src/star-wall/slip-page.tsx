import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { starQuery } from './queries.ts';
import style from './star-wall.module.css';

/** The slip that a star without a telephone signs; whoever keeps the wall writes down what is ticked on it. */
export function SlipPage(): ReactElement {
  const { starId } = useParams({ from: '/stars/$starId/slip' });
  const text = useText('starWall');
  const dates = useDates();
  const query = useQuery(starQuery(starId));
  return (
    <Page
      isPaper
      title={text('slip.title')}
      actions={
        <button type="button" className="btn slim blue" onClick={() => window.print()}>
          {text('slip.print')}
        </button>
      }
    >
      <Fetched query={query} lines={12}>
        {({ branch, concerns, period, honor, post, deed }) => (
          <div className={style.desk}>
            <Paper issuer={branch.name} title={text('slip.title')}>
              <div className={style.slip}>
                <p>
                  {text('slip.lead', { branch: branch.name, name: concerns.name, period: dates.period(period), honor })}
                </p>
                <p>{text('slip.post', { words: post ?? text('slip.blank') })}</p>
                <p>{text('slip.deed', { words: deed ?? text('slip.blank') })}</p>
                <p>{text('slip.ask')}</p>
                <p>{text('slip.words')}</p>
                <p>{text('slip.photo')}</p>
                <p>{text('slip.none')}</p>
                <p>{text('slip.rights')}</p>
                <p className={style.sign}>{text('slip.sign')}</p>
              </div>
            </Paper>
          </div>
        )}
      </Fetched>
    </Page>
  );
}
