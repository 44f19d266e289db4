import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { dayDistance } from '../ui/day-distance.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './committee.module.css';
import { overdueCells } from './duty-counts.ts';
import type { CommitteeBranch, CommitteeDuties, DutyCell } from './queries.ts';

const ALL = 'all';

/** Branches down, duties across; words in every cell. */
export function DutyTable({ found }: { readonly found: CommitteeDuties }): ReactElement {
  const text = useText('committee');
  const [scheme, setScheme] = useState(found.boards[0]?.scheme ?? '');
  const [parent, setParent] = useState(ALL);
  const [onlyLate, setOnlyLate] = useState(false);
  const board = found.boards.find((each) => each.scheme === scheme) ?? { scheme, steps: [], branches: [] };
  const parents = [...new Set(board.branches.map((branch) => branch.parent))];
  const shown = board.branches.filter(
    (branch) => (parent === ALL || branch.parent === parent) && (!onlyLate || overdueCells(branch).length > 0),
  );
  const words = useDutyWords(found.today);
  const columns: readonly DeskColumn<CommitteeBranch>[] = [
    {
      key: 'branch',
      head: text('table.branch'),
      width: 260,
      isName: true,
      cell: ({ id, name }) => (
        <Link to="/branches/$branchId/desk" params={{ branchId: id }} className={style.branch}>
          {name}
        </Link>
      ),
      plain: ({ name }) => name,
    },
    ...board.steps.map((step) => ({
      key: `${step.step} ${step.period}`,
      head: <Step step={step} />,
      plainHead: words.step(step),
      width: 150,
      className: 'nowrap',
      classOf: (branch: CommitteeBranch) => lookOf(cellOf(branch, step)),
      cell: (branch: CommitteeBranch) => <Cell cell={cellOf(branch, step)} today={found.today} />,
      plain: (branch: CommitteeBranch) => words.cell(cellOf(branch, step)),
    })),
  ];
  const narrow = (branch: CommitteeBranch): ReactElement => (
    <Line branch={branch} steps={board.steps} today={found.today} />
  );
  return (
    <section className={style.duties}>
      <div className={style.head}>
        <h2 className="sec-title">{text('table.title')}</h2>
        {found.boards.length > 1 && (
          <div className={style.filter}>
            <label htmlFor="filter-scheme">{text('filter.scheme')}</label>
            <Choice
              id="filter-scheme"
              size="small"
              value={scheme}
              onChange={(next) => {
                setScheme(next);
                setParent(ALL);
              }}
              choices={found.boards.map(({ scheme: name, branches }) => ({
                value: name,
                label: text('filter.schemeOf', { scheme: name, count: branches.length }),
              }))}
            />
          </div>
        )}
        {parents.length > 1 && (
          <div className={style.filter}>
            <label htmlFor="filter-parent">{text('filter.parent')}</label>
            <Choice
              id="filter-parent"
              size="small"
              value={parent}
              onChange={setParent}
              choices={[
                { value: ALL, label: text('filter.all') },
                ...parents.map((name) => ({ value: name, label: name })),
              ]}
            />
          </div>
        )}
        <label className={style.filter}>
          <input type="checkbox" checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)} />
          {text('filter.overdue')}
        </label>
        <span className="muted small">{text('table.note')}</span>
      </div>
      <DeskTable label={text('table.title')} rows={shown} idOf={({ id }) => id} columns={columns} narrow={narrow} />
    </section>
  );
}

type BoardStep = CommitteeDuties['boards'][number]['steps'][number];

interface LineProps {
  readonly branch: CommitteeBranch;
  readonly steps: readonly BoardStep[];
  readonly today: string;
}

/** A branch on a phone: its name, and below it each duty with where it stands. */
function Line({ branch, steps, today }: LineProps): ReactElement {
  return (
    <div className={style.line}>
      <Link to="/branches/$branchId/desk" params={{ branchId: branch.id }} className={style.branch}>
        {branch.name}
      </Link>
      <dl>
        {steps.map((step) => (
          <div key={`${step.step} ${step.period}`}>
            <dt>
              <Step step={step} />
            </dt>
            <dd className={lookOf(cellOf(branch, step))}>
              <Cell cell={cellOf(branch, step)} today={today} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function cellOf(branch: CommitteeBranch, at: BoardStep): DutyCell | undefined {
  return branch.cells.find(({ step, period }) => step === at.step && period === at.period);
}

function lookOf(cell: DutyCell | undefined): string | undefined {
  if (cell?.state === 'overdue') return style.over;
  return cell?.state === 'waiting' ? style.wait : undefined;
}

function Step({ step }: { readonly step: BoardStep }): ReactElement {
  const dates = useDates();
  return (
    <span className={style.step}>
      {step.name}
      <small>{dates.month(step.period)}</small>
    </span>
  );
}

function Cell({ cell, today }: { readonly cell: DutyCell | undefined; readonly today: string }): ReactElement {
  const told = useDutyWords(today).cell(cell);
  if (cell === undefined) return <span className="muted">{told}</span>;
  return cell.state === 'done' ? <span className={style.done}>{told}</span> : <>{told}</>;
}

function useDutyWords(today: string) {
  const text = useText('committee');
  const dates = useDates();
  return {
    step: ({ name, period }: BoardStep): string => `${name} ${dates.month(period)}`,
    cell: (cell: DutyCell | undefined): string => {
      if (cell === undefined) return text('cell.none');
      const { state, dueOn, doneOn } = cell;
      switch (state) {
        case 'done':
          return doneOn === null ? text('cell.doneOnly') : text('cell.done', { day: dates.short(doneOn) });
        case 'overdue':
          return text('cell.overdue', { days: dayDistance(dueOn, today) });
        case 'waiting':
          return text('cell.waiting');
        default:
          return text('cell.due', { day: dates.short(dueOn) });
      }
    },
  };
}
