import type { OwnScores } from '@xianfeng/ballot';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { Paper } from './paper.ts';

/** So many places are named; of more, how many there are. */
const NAMED_MOST = 10;

interface FoundScoresProps {
  readonly paper: Paper;
  readonly found: OwnScores;
}

/** What was found of one's own scores on the board: how many, never which. */
export function FoundScores({ paper, found }: FoundScoresProps): ReactElement {
  const text = useText('ballotPapers');
  const { isOpened, counted, missing, differing } = found;
  if (!isOpened) return <p>{text('check.closedGroup')}</p>;
  const named = (places: OwnScores['missing']): string => {
    const names = places
      .slice(0, NAMED_MOST)
      .map(({ target, item }) =>
        text('paper.name', { target: paper.targets[target]?.label, item: paper.items[item]?.label }),
      );
    const more = places.length > NAMED_MOST ? text('check.more', { count: places.length }) : '';
    return names.join(text('check.and')) + more;
  };
  return (
    <>
      {missing.length + differing.length === 0 && <p>{text('check.all', { count: counted })}</p>}
      {missing.length > 0 && (
        <p className="callout">{text('check.lost', { count: missing.length, places: named(missing) })}</p>
      )}
      {differing.length > 0 && (
        <p className="callout">{text('check.differing', { count: differing.length, places: named(differing) })}</p>
      )}
    </>
  );
}
