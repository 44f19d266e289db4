import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { StarGroup } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Paper, type PaperSize } from '../ui/paper.tsx';
import { StarPlaces } from '../ui/star-places.tsx';
import { useDates } from '../ui/use-dates.ts';
import { starWallQuery } from './queries.ts';
import style from './star-wall.module.css';

const PAPERS: readonly PaperSize[] = ['A4', 'A3'];

/** The star wall of a branch as it is printed, one quarter a sheet; and for whoever decides on it the way to each star. */
export function StarWallPage(): ReactElement {
  const { branchId } = useParams({ from: '/branches/$branchId/star-wall' });
  const text = useText('starWall');
  const query = useQuery(starWallQuery(branchId));
  const [size, setSize] = useState<PaperSize>('A4');
  const print = (paper: PaperSize): void => {
    // The page has its size before the printer asks for it.
    flushSync(() => setSize(paper));
    window.print();
  };
  const hasStars = (query.data?.groups.length ?? 0) > 0;
  return (
    <Page
      isPaper
      title={text('title')}
      remark={text('remark')}
      actions={
        <>
          <Link to="/branches/$branchId/notices" params={{ branchId }} className="btn slim">
            {text('back')}
          </Link>
          {hasStars &&
            PAPERS.map((paper) => (
              <button
                key={paper}
                type="button"
                className={paper === 'A4' ? 'btn slim blue' : 'btn slim'}
                onClick={() => print(paper)}
              >
                {text(`paper.${paper}`)}
              </button>
            ))}
        </>
      }
    >
      <Fetched query={query} lines={10}>
        {({ branch, groups }) =>
          groups.length === 0 ? (
            <Empty way={<p className="small muted">{text('none.who')}</p>}>{text('none')}</Empty>
          ) : (
            <Wall issuer={branch.name} groups={groups} size={size} />
          )
        }
      </Fetched>
    </Page>
  );
}

interface WallProps {
  readonly issuer: string;
  readonly groups: readonly StarGroup[];
  readonly size: PaperSize;
}

function Wall({ issuer, groups, size }: WallProps): ReactElement | null {
  const text = useText('starWall');
  const dates = useDates();
  const [chosen, setChosen] = useState('');
  const nameOf = ({ period, honor }: StarGroup) => text('group', { period: dates.period(period), honor });
  const group = groups.find((each) => nameOf(each) === chosen) ?? groups[0];
  if (group === undefined) return null;
  const kept = group.stars.filter(({ isReaders }) => isReaders);
  return (
    <>
      {(groups.length > 1 || kept.length > 0) && (
        <div className={`sheet box noprint ${style.around}`}>
          {groups.length > 1 && (
            <Choice
              aria-label={text('title')}
              choices={groups.map((each) => ({ value: nameOf(each), label: nameOf(each) }))}
              value={nameOf(group)}
              onChange={setChosen}
            />
          )}
          {kept.map(({ id, name }) => (
            <Link key={id} to="/stars/$starId" params={{ starId: id }} className="btn slim">
              {text('of', { name })}
            </Link>
          ))}
        </div>
      )}
      <div className={style.desk}>
        <Paper issuer={issuer} title={nameOf(group)} size={size}>
          <div className={style.wall}>
            <StarPlaces stars={group.stars} />
          </div>
        </Paper>
      </div>
    </>
  );
}
