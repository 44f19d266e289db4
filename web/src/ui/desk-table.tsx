import type { TableColumnsType, TableProps } from 'antd';
import { Table } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import { ChooseAll, ChooseRow, ChosenRows, chosenRows, type RowChoice } from './choose-rows.tsx';
import style from './desk-table.module.css';
import { SaveRows } from './save-rows.tsx';
import { type Plain, savedRows } from './saved-rows.ts';
import { useNarrow } from './use-narrow.ts';
import { useRoom } from './use-room.ts';
import { virtualParts } from './virtual-roles.tsx';

/** Past this many lines only those in sight are drawn. */
const DRAWN_AT_ONCE = 200;

export interface DeskColumn<Row> {
  readonly key: string;
  readonly head: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** The cell in words, where it shows a tag, a link or several lines: what a saved table says. */
  readonly plain?: (row: Row) => Plain;
  /** The head in words, where it is drawn. */
  readonly plainHead?: string;
  /** Pixels: what a long table gives the column at least, and the share of what is left over. */
  readonly width: number;
  /** Figures stand to the right, under their head. */
  readonly isFigure?: boolean;
  /** What names the line. */
  readonly isName?: boolean;
  readonly className?: string;
  readonly classOf?: (row: Row) => string | undefined;
}

interface DeskTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly idOf: (row: Row) => string;
  readonly columns: readonly DeskColumn<Row>[];
  /** The whole line in one cell, for windows as narrow as a phone; without it the table scrolls sideways. */
  readonly narrow?: (row: Row) => ReactNode;
  readonly classOf?: (row: Row) => string;
  readonly selection?: RowChoice<Row>;
  /** Asks for what follows, when a long table is scrolled near its end. */
  readonly onNearEnd?: () => void;
  /** How many rows there are in all, where the table may hold only the first of them. */
  readonly count?: number;
}

/**
 * A table of a desk: its head stays in sight, its first column too; thousands of lines scroll as smoothly as ten. What it
 * shows can be had as a spreadsheet.
 */
export function DeskTable<Row extends object>(props: DeskTableProps<Row>): ReactElement {
  const { label, rows, columns, count = rows.length } = props;
  return (
    <>
      <Lines {...props} />
      <SaveRows title={label} count={count} take={() => savedRows(columns, rows)} />
    </>
  );
}

/** Where rows and columns stay the same objects, nothing is drawn again: ticking a line of two hundred shows at once. */
function Lines<Row extends object>(props: DeskTableProps<Row>): ReactElement {
  const { label, rows, idOf, narrow, classOf, selection, columns, onNearEnd } = props;
  const isChosen = selection !== undefined;
  const one = selection?.words.one;
  const drawn = useMemo(
    () => <Drawn {...{ label, rows, idOf, narrow, classOf, columns, onNearEnd, one }} />,
    [label, rows, idOf, narrow, classOf, columns, onNearEnd, one],
  );
  if (!isChosen) return drawn;
  return <ChosenRows value={chosenRows(selection, rows, idOf)}>{drawn}</ChosenRows>;
}

interface DrawnProps<Row> extends Pick<DeskTableProps<Row>, 'label' | 'rows' | 'idOf' | 'columns'> {
  readonly narrow: ((row: Row) => ReactNode) | undefined;
  readonly classOf: ((row: Row) => string) | undefined;
  readonly onNearEnd: (() => void) | undefined;
  /** How the box of a line is called, where lines are chosen. */
  readonly one: ((row: Row) => string) | undefined;
}

function Drawn<Row extends object>(props: DrawnProps<Row>): ReactElement {
  const { label, rows, idOf, narrow, classOf, one } = props;
  const isNarrow = useNarrow() && narrow !== undefined;
  const told: readonly DeskColumn<Row>[] = isNarrow
    ? [{ key: 'all', head: label, cell: narrow, width: 240 }]
    : props.columns;
  const columns = one === undefined ? told : [chooseColumn(idOf, one), ...told];
  const shared = {
    rowKey: idOf,
    dataSource: rows,
    pagination: false as const,
    ...(classOf === undefined ? {} : { rowClassName: classOf }),
  };
  if (rows.length > DRAWN_AT_ONCE) {
    return <LongTable label={label} shared={shared} columns={columns} onNearEnd={props.onNearEnd} />;
  }
  return (
    <div
      className={isNarrow ? `sheet ${style.stacked}` : `sheet ${style.scroll}`}
      {...(isNarrow ? {} : { role: 'region', 'aria-label': label, tabIndex: 0 })}
    >
      <Table<Row>
        {...shared}
        aria-label={label}
        columns={columns.map(columnOf)}
        showHeader={!isNarrow || one !== undefined}
        className={style.table ?? ''}
      />
    </div>
  );
}

interface LongTableProps<Row> {
  readonly label: string;
  readonly columns: readonly DeskColumn<Row>[];
  readonly shared: TableProps<Row>;
  readonly onNearEnd: (() => void) | undefined;
}

function LongTable<Row extends object>(props: LongTableProps<Row>): ReactElement {
  const { label, columns, shared, onNearEnd } = props;
  const { element, room } = useRoom();
  const least = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div
      className="sheet"
      ref={element}
      role="table"
      aria-label={label}
      aria-rowcount={(shared.dataSource?.length ?? 0) + 1}
    >
      <Table<Row>
        {...shared}
        virtual
        onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
          if (scrollHeight - scrollTop - clientHeight < NEAR_END) onNearEnd?.();
        }}
        scroll={{ x: least, y: room - HEAD - FOOT }}
        components={virtualParts}
        loading={NOT_LIVE}
        columns={columns.map((column) => ({
          ...columnOf(column),
          onCell: () => ({ role: column.isName === true ? 'rowheader' : 'cell' }),
        }))}
        onRow={(_, index) => ({ role: 'row', 'aria-rowindex': (index ?? 0) + 2 })}
        className={style.table ?? ''}
      />
    </div>
  );
}

const HEAD = 46;
const FOOT = 40;

/** Pixels before the end at which what follows is asked for. */
const NEAR_END = 1200;

/** The box around the lines announces nothing: between a table and its lines only silent boxes may stand. */
const NOT_LIVE = { spinning: false, 'aria-live': undefined, 'aria-busy': undefined };

function chooseColumn<Row>(idOf: (row: Row) => string, one: (row: Row) => string): DeskColumn<Row> {
  return {
    key: 'choose',
    head: <ChooseAll />,
    width: 56,
    cell: (row) => <ChooseRow id={idOf(row)} label={one(row)} />,
  };
}

function columnOf<Row>(column: DeskColumn<Row>): TableColumnsType<Row>[number] {
  const { key, head, cell, width, isFigure, isName, className, classOf } = column;
  return {
    key,
    title: head,
    width,
    render: (_, row) => cell(row),
    ...(isFigure === true ? { align: 'right' as const } : {}),
    ...(isName === true ? { rowScope: 'row' as const } : {}),
    ...(className === undefined ? {} : { className }),
    ...(classOf === undefined ? {} : { onCell: (row: Row) => ({ className: classOf(row) }) }),
  };
}
