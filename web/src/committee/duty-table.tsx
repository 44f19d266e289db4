import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { dayDistance } from '../ui/day-distance.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './committee.module.css';
import { overdueCells } from './duty-counts.ts';
import type { CommitteeDuties, DutyCell } from './queries.ts';

/** Branches down, duties across; words in every cell. */
export function DutyTable({ found }: { readonly found: CommitteeDuties }): ReactElement {
  const text = useText('committee');
  const [parent, setParent] = useState('');
  const [onlyLate, setOnlyLate] = useState(false);
  const parents = [...new Set(found.branches.map((branch) => branch.parent))];
  const shown = found.branches.filter(
    (branch) => (parent === '' || branch.parent === parent) && (!onlyLate || overdueCells(branch).length > 0),
  );
  return (
    <section className={`sheet ${style.duties}`}>
      <div className={style.head}>
        <h2 className="sec-title">{text('table.title')}</h2>
        {parents.length > 1 && (
          <label className={style.filter}>
            {text('filter.parent')}
            <select className="input slim" value={parent} onChange={({ target }) => setParent(target.value)}>
              <option value="">{text('filter.all')}</option>
              {parents.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        )}
        <label className={style.filter}>
          <input type="checkbox" checked={onlyLate} onChange={({ target }) => setOnlyLate(target.checked)} />
          {text('filter.overdue')}
        </label>
        <span className="muted small">{text('table.note')}</span>
      </div>
      <div className={style.scroll} tabIndex={0} role="region" aria-label={text('table.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('table.branch')}</th>
              {found.steps.map((step) => (
                <Step key={`${step.step} ${step.period}`} step={step} />
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((branch) => (
              <tr key={branch.id}>
                <th scope="row">
                  <Link to="/branches/$branchId/desk" params={{ branchId: branch.id }}>
                    {branch.name}
                  </Link>
                </th>
                {found.steps.map(({ step, period }) => (
                  <Cell
                    key={`${step} ${period}`}
                    cell={branch.cells.find((cell) => cell.step === step && cell.period === period)}
                    today={found.today}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Step({ step }: { readonly step: CommitteeDuties['steps'][number] }): ReactElement {
  const dates = useDates();
  const isMonth = /^\d{4}-\d{2}$/.test(step.period);
  return (
    <th scope="col">
      {step.name}
      <small>{isMonth ? dates.month(step.period) : dates.period(step.period)}</small>
    </th>
  );
}

function Cell({ cell, today }: { readonly cell: DutyCell | undefined; readonly today: string }): ReactElement {
  const text = useText('committee');
  const dates = useDates();
  if (cell === undefined) return <td className="muted">{text('cell.none')}</td>;
  const { state, dueOn, doneOn } = cell;
  if (state === 'done') {
    return (
      <td className={style.done}>
        {doneOn === null ? text('cell.doneOnly') : text('cell.done', { day: dates.short(doneOn) })}
      </td>
    );
  }
  if (state === 'overdue')
    return <td className={style.over}>{text('cell.overdue', { days: dayDistance(dueOn, today) })}</td>;
  if (state === 'waiting') return <td className={style.wait}>{text('cell.waiting')}</td>;
  return <td>{text('cell.due', { day: dates.short(dueOn) })}</td>;
}
