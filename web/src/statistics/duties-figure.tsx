import type { Statistics } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import type { Drawing } from '../ui/drawing.ts';
import { Figure } from '../ui/figure.tsx';
import { SchemeChoice } from './scheme-choice.tsx';
import style from './statistics.module.css';
import { useNames } from './use-names.ts';

const PARTS = [
  { part: 'inTime', color: 'green' },
  { part: 'late', color: 'plum' },
  { part: 'overdue', color: 'rust' },
  { part: 'open', color: 'control' },
] as const;

type Board = Statistics['duties'][number];
type Counts = Pick<Board['branches'][number], (typeof PARTS)[number]['part']> & { readonly name: string };

/** Past so many branches the chart shows what stands above them; the table keeps every branch. */
const BRANCHES_DRAWN = 16;

/** Duties done in time, late and not at all, by branch in the order of the tree. */
export function DutiesFigure({ found }: { readonly found: Statistics }): ReactElement {
  const text = useText('statistics');
  const names = useNames(found);
  const [chosen, setChosen] = useState('');
  const board = found.duties.find(({ scheme }) => scheme === chosen) ?? found.duties[0];
  const title = text(found.branch === null ? 'duties' : 'duties.own');
  const drawn = board === undefined ? [] : drawnOf(board);
  const drawing: Drawing | null =
    board === undefined
      ? null
      : {
          ...{ form: 'bars', places: drawn.map(({ name }) => name), isStacked: true, unit: text('unit.duties') },
          series: PARTS.map(({ part, color }) => ({
            ...{ name: text(`duties.${part}`), color, values: drawn.map((each) => each[part]) },
          })),
        };
  return (
    <Figure
      title={title}
      fileName={names.file(title, board?.scheme)}
      lead={text('duties.lead')}
      choices={
        <SchemeChoice
          id="duties-scheme"
          value={board?.scheme ?? ''}
          onChange={setChosen}
          choices={found.duties.map(({ scheme, branches }) => ({
            value: scheme,
            label: text('scheme.of', { scheme, count: branches.length }),
          }))}
        />
      }
      drawing={drawing}
      table={{
        head: [text('branch'), ...PARTS.map(({ part }) => text(`duties.${part}`))],
        rows: (board?.branches ?? []).map((branch) => [branch.name, ...PARTS.map(({ part }) => branch[part])]),
      }}
    >
      {board === undefined && <p className={style.note}>{text('duties.none', { year: found.year })}</p>}
      {board !== undefined && drawn.length < board.branches.length && (
        <p className="muted small">{text('duties.above')}</p>
      )}
    </Figure>
  );
}

function drawnOf({ branches }: Board): readonly Counts[] {
  if (branches.length <= BRANCHES_DRAWN) return branches;
  return [...Map.groupBy(branches, ({ parent }) => parent)].map(([name, own]) => {
    const sum = (part: (typeof PARTS)[number]['part']) => own.reduce((all, each) => all + each[part], 0);
    return { name, inTime: sum('inTime'), late: sum('late'), overdue: sum('overdue'), open: sum('open') };
  });
}
