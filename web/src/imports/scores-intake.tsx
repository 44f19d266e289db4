import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { useDates } from '../ui/use-dates.ts';
import { FileIntake } from './file-intake.tsx';
import style from './imports.module.css';
import { scoresIntake } from './queries.ts';

/** A month's score sheet of one branch; months up to the present one. */
export function ScoresIntake({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('imports');
  const dates = useDates();
  const { today, year } = useMe();
  const last = today.startsWith(String(year)) ? Number(today.slice(5, 7)) : 12;
  const months = Array.from({ length: last }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  const [period, setPeriod] = useState(months.at(-1) ?? `${year}-01`);
  return (
    <FileIntake
      // A refusal or a result belongs to the month it was about.
      key={`${branchId} ${period}`}
      title={text('scores.title')}
      lead={text('scores.lead')}
      templateName={text('template.scores', { month: dates.month(period) })}
      intake={scoresIntake({ branchId, period })}
      told={({ fileName, rowCount }) => [text('done.scores', { file: fileName, count: rowCount })]}
    >
      <div className={style.place}>
        <div className="field">
          <label htmlFor="scores-month">{text('scores.month')}</label>
          <Choice
            id="scores-month"
            choices={months.map((month) => ({ value: month, label: dates.period(month) }))}
            value={period}
            onChange={setPeriod}
          />
        </div>
      </div>
    </FileIntake>
  );
}
