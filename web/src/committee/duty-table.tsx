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
  const [parent, setParent] = useState(ALL);
  const [onlyLate, setOnlyLate] = useState(false);
  const parents = [...new Set(found.branches.map((branch) => branch.parent))];
  const shown = found.branches.filter(
    (branch) => (parent === ALL || branch.parent === parent) && (!onlyLate || overdueCells(branch).length > 0),
  );
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
    },
    ...found.steps.map((step) => ({
      key: `${step.step} ${step.period}`,
      head: <Step step={step} />,
      width: 150,
      className: 'nowrap',
      classOf: (branch: CommitteeBranch) => lookOf(cellOf(branch, step)),
      cell: (branch: CommitteeBranch) => <Cell cell={cellOf(branch, step)} today={found.today} />,
    })),
  ];
  const narrow = (branch: CommitteeBranch): ReactElement => <Line branch={branch} found={found} />;
  return (
    <section className={style.duties}>
      <div className={style.head}>
        <h2 className="sec-title">{text('table.title')}</h2>
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

/** A branch on a phone: its name, and below it each duty with where it stands. */
function Line({ branch, found }: { readonly branch: CommitteeBranch; readonly found: CommitteeDuties }): ReactElement {
  return (
    <div className={style.line}>
      <Link to="/branches/$branchId/desk" params={{ branchId: branch.id }} className={style.branch}>
        {branch.name}
      </Link>
      <dl>
        {found.steps.map((step) => (
          <div key={`${step.step} ${step.period}`}>
            <dt>
              <Step step={step} />
            </dt>
            <dd className={lookOf(cellOf(branch, step))}>
              <Cell cell={cellOf(branch, step)} today={found.today} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function cellOf(branch: CommitteeBranch, at: CommitteeDuties['steps'][number]): DutyCell | undefined {
  return branch.cells.find(({ step, period }) => step === at.step && period === at.period);
}

function lookOf(cell: DutyCell | undefined): string | undefined {
  if (cell?.state === 'overdue') return style.over;
  return cell?.state === 'waiting' ? style.wait : undefined;
}

function Step({ step }: { readonly step: CommitteeDuties['steps'][number] }): ReactElement {
  const dates = useDates();
  const isMonth = /^\d{4}-\d{2}$/.test(step.period);
  return (
    <span className={style.step}>
      {step.name}
      <small>{isMonth ? dates.month(step.period) : dates.period(step.period)}</small>
    </span>
  );
}

function Cell({ cell, today }: { readonly cell: DutyCell | undefined; readonly today: string }): ReactElement {
  const text = useText('committee');
  const dates = useDates();
  if (cell === undefined) return <span className="muted">{text('cell.none')}</span>;
  const { state, dueOn, doneOn } = cell;
  switch (state) {
    case 'done': {
      const words = doneOn === null ? text('cell.doneOnly') : text('cell.done', { day: dates.short(doneOn) });
      return <span className={style.done}>{words}</span>;
    }
    case 'overdue':
      return <>{text('cell.overdue', { days: dayDistance(dueOn, today) })}</>;
    case 'waiting':
      return <>{text('cell.waiting')}</>;
    default:
      return <>{text('cell.due', { day: dates.short(dueOn) })}</>;
  }
}
