import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { PointsBar } from '../ui/points-bar.tsx';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import type { CellOf, LeftOver } from './left-over.ts';
import { byMember, isReady } from './left-over.ts';
import { OtherObstacle } from './other-obstacles.tsx';
import style from './sheet-page.module.css';
import { useSheetWords } from './use-sheet-words.ts';

interface LeftListProps {
  readonly sheet: Sheet;
  readonly left: LeftOver;
  /** Only where cells of this sheet are on the page. */
  readonly onGo?: (cell: CellOf) => void;
}

const SHOWN = 8;

/** What is still to do before the meeting; every line leads to its cell. */
export function LeftList({ sheet, left, onGo = () => undefined }: LeftListProps): ReactElement {
  const text = useText('sheets');
  const sentence = useSentence();
  const words = useSheetWords(sheet);
  const progress = left.isEven
    ? text('left.progress', progressOf(left))
    : text('left.progressUneven', progressOf(left));
  const share = left.cells === 0 ? 0 : (left.scored / left.cells) * 100;
  return (
    <>
      {isReady(left) && <p className={style.ready}>{text('left.nothing', { ...words })}</p>}
      <ul className={style.left}>
        {left.conflicts.length > 0 && (
          <li>
            <StateTag look="soon">{text('left.conflict', { count: left.conflicts.length })}</StateTag>
            <Places cells={left.conflicts} onGo={onGo} />
          </li>
        )}
        {left.withoutReason.length > 0 && (
          <li>
            <StateTag look="soon">{text('left.reason', { count: left.withoutReason.length })}</StateTag>
            <Places cells={left.withoutReason} onGo={onGo} />
          </li>
        )}
        {left.missing.length > 0 && (
          <li>
            <StateTag look="todo">{text('left.missing', { count: left.missing.length })}</StateTag>
            <Places cells={left.missing} onGo={onGo} />
          </li>
        )}
        {left.sheets.map((lack) => (
          <li key={lack.rater}>
            <StateTag look="todo">{text(`rater.${lack.rater}`)}</StateTag>
            <Link
              to="/branches/$branchId/sheets/$period"
              params={{ branchId: sheet.branch.id, period: sheet.period }}
              search={{ rater: lack.rater }}
              className={style.place}
            >
              {text(lack.rater === 'peer' ? 'left.peers' : 'left.sheet', { ...lack })}
            </Link>
          </li>
        ))}
        {left.others.map((problem) => (
          <li key={sentence(problem)}>
            <OtherObstacle sheet={sheet} problem={problem} />
          </li>
        ))}
        {left.own !== null && (
          <li>
            <StateTag look="review">{text('left.own')}</StateTag>
            <p>{text('left.ownWhy', { member: left.own.name })}</p>
          </li>
        )}
      </ul>
      {left.cells > 0 && (
        <div className={style.progress}>
          <PointsBar solid={share} label={progress} />
          <p>{progress}</p>
        </div>
      )}
    </>
  );
}

function progressOf({ people, cells, scored }: LeftOver) {
  return { members: people, items: people === 0 ? 0 : cells / people, scored, cells };
}

function Places({
  cells,
  onGo,
}: {
  readonly cells: readonly CellOf[];
  readonly onGo: (cell: CellOf) => void;
}): ReactElement {
  const text = useText('sheets');
  const members = byMember(cells);
  return (
    <div>
      {members.slice(0, SHOWN).map((places) => {
        const [first] = places;
        if (first === undefined) return null;
        const items = places.map(({ item }) => item.name).join(text('left.and'));
        return (
          <button key={first.member.id} type="button" className={style.place} onClick={() => onGo(first)}>
            {places.length > 3
              ? text('left.some', { member: first.member.name, cells: places.length })
              : text('left.items', { member: first.member.name, items })}
          </button>
        );
      })}
      {members.length > SHOWN && (
        <p className="muted small">{text('left.more', { members: members.length - SHOWN })}</p>
      )}
    </div>
  );
}
