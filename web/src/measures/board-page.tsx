import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { MeasureBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { KindPart } from './kind-part.tsx';
import style from './measures.module.css';
import { measureBoardQuery } from './queries.ts';

/** What follows from a branch's year: whom for, what a meeting decided, how far it is. */
export function MeasuresPage(): ReactElement {
  const text = useText('measures');
  const { branchId, year } = useParams({ from: '/branches/$branchId/measures/$year' });
  const query = useQuery(measureBoardQuery(branchId, Number(year)));
  return (
    <Themed>
      <RatedSubject value={query.data?.subject ?? 'member'}>
        <Page title={text('title', { year })} remark={query.data?.branch.name}>
          <Fetched query={query} lines={8}>
            {(board) => <Board board={board} />}
          </Fetched>
        </Page>
      </RatedSubject>
    </Themed>
  );
}

function Board({ board }: { readonly board: MeasureBoard }): ReactElement {
  const text = useText('measures');
  const { kinds } = board;
  const isFilled = ({ eligible, measures, isByHand }: MeasureBoard['kinds'][number]) =>
    eligible.length + measures.length > 0 || (isByHand && board.mayDecide);
  const empty = kinds.filter((kind) => !isFilled(kind));
  if (kinds.length === 0) return <Empty>{text('none.kinds')}</Empty>;
  return (
    <div className={style.kinds}>
      <p className="muted small">{text(board.isConfirmed ? 'lead' : 'lead.running')}</p>
      {kinds.filter(isFilled).map((kind) => (
        <KindPart key={kind.id} board={board} kind={kind} />
      ))}
      {empty.length > 0 && (
        <p className="muted small">
          {text('none.eligible', { names: empty.map(({ name }) => name).join(text('and')) })}
        </p>
      )}
    </div>
  );
}
