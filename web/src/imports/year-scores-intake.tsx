import type { PlannedPeriod } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './imports.module.css';
import { yearScoresIntake } from './queries.ts';
import { SeenFileIntake } from './seen-intake.tsx';

/** The scores of several months of one branch in one file. */
export function YearScoresIntake({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('imports');
  const words = useText('explanations');
  return (
    <SeenFileIntake
      // A refusal or a result belongs to the branch it was about.
      key={branchId}
      title={text('yearScores.title')}
      lead={text('yearScores.lead')}
      templateName={text('template.yearScores')}
      intake={yearScoresIntake({ branchId })}
      actOf={({ periods }) => {
        const count = periods.reduce((sum, { cells }) => sum + cells, 0);
        return count === 0 ? null : text('yearScores.do', { count });
      }}
      told={({ fileName }) => text('done.yearScores', { file: fileName })}
      shown={({ periods, sheetsIgnored }) => (
        <>
          {periods.every(({ cells }) => cells === 0) && <p>{text('yearScores.nothing')}</p>}
          {sheetsIgnored.length > 0 && (
            <p className="muted small">
              {text('yearScores.ignored', { sheets: sheetsIgnored.join(words('listSeparator')) })}
            </p>
          )}
          <PeriodTable periods={periods} />
        </>
      )}
    />
  );
}

function PeriodTable({ periods }: { readonly periods: readonly PlannedPeriod[] }): ReactElement {
  const text = useText('imports');
  const dates = useDates();
  const columns: readonly DeskColumn<PlannedPeriod>[] = [
    {
      key: 'period',
      head: text('yearScores.period'),
      width: 120,
      isName: true,
      cell: ({ period }) => dates.period(period),
    },
    { key: 'members', head: text('yearScores.members'), width: 80, isFigure: true, cell: ({ members }) => members },
    { key: 'cells', head: text('yearScores.cells'), width: 90, isFigure: true, cell: ({ cells }) => cells },
    { key: 'standing', head: text('yearScores.standing'), width: 90, isFigure: true, cell: ({ standing }) => standing },
  ];
  return (
    <DeskTable
      label={text('yearScores.table')}
      rows={periods}
      idOf={({ period }) => period}
      columns={columns}
      narrow={({ period, members, cells, standing }) => (
        <div className={style.narrow}>
          <b>{dates.period(period)}</b>
          <span>{text('yearScores.line', { members, cells, standing })}</span>
        </div>
      )}
    />
  );
}
