import type { PlannedExperience } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { DeskColumn } from '../ui/desk-table.tsx';
import { DeskTable } from '../ui/desk-table.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './imports.module.css';
import { MoreSeen } from './more-seen.tsx';
import { experiencesIntake, type ExperiencesSeen } from './queries.ts';
import { SeenFileIntake } from './seen-intake.tsx';

/** Hours out of a training or volunteer system: looked at row by row, then written down to be confirmed by somebody else. */
export function ExperiencesIntake({ branchId }: { readonly branchId: string }): ReactElement {
  const text = useText('imports');
  const intake = experiencesIntake({ branchId });
  return (
    <SeenFileIntake
      // A refusal or a result belongs to the branch it was about.
      key={branchId}
      title={text('experiences.title')}
      lead={text('experiences.lead')}
      templateName={text('template.experiences')}
      intake={intake}
      actOf={({ counts }) => (counts.new === 0 ? null : text('experiences.do', { count: counts.new }))}
      told={({ fileName, rowCount }) => text('done.experiences', { file: fileName, count: rowCount })}
      shown={(seen, file) => (
        <>
          <p>
            {text('experiences.counts', { count: seen.counts.new })}
            {seen.counts.standing > 0 && text('experiences.countStanding', { count: seen.counts.standing })}
            {seen.counts.repeated > 0 && text('experiences.countRepeated', { count: seen.counts.repeated })}
          </p>
          <MoreSeen<ExperiencesSeen> first={seen} more={(after) => intake.see(file, after)}>
            {(rows) => <PlannedTable rows={rows} />}
          </MoreSeen>
        </>
      )}
    />
  );
}

function PlannedTable({ rows }: { readonly rows: readonly PlannedExperience[] }): ReactElement {
  const text = useText('imports');
  const dates = useDates();
  const state = (each: PlannedExperience): ReactElement => (
    <StateTag look={each.state === 'new' ? 'done' : 'wait'}>{text(`experiences.${each.state}`)}</StateTag>
  );
  const columns: readonly DeskColumn<PlannedExperience>[] = [
    { key: 'row', head: text('refused.row'), width: 60, isFigure: true, cell: ({ row }) => row },
    { key: 'member', head: text('entries.member'), width: 90, isName: true, cell: ({ member }) => member },
    { key: 'what', head: text('experiences.what'), width: 190, cell: ({ title }) => title },
    { key: 'hours', head: text('experiences.hours'), width: 80, isFigure: true, cell: ({ hours }) => hours },
    { key: 'on', head: text('entries.on'), width: 130, className: 'nowrap', cell: ({ on }) => dates.full(on) },
    { key: 'document', head: text('entries.document'), width: 200, cell: ({ document }) => document },
    {
      key: 'state',
      head: text('entries.state'),
      width: 120,
      className: 'nowrap',
      cell: state,
      plain: (each) => text(`experiences.${each.state}`),
    },
  ];
  return (
    <DeskTable
      label={text('experiences.table')}
      rows={rows}
      idOf={({ sheet, row }) => `${sheet} ${row}`}
      columns={columns}
      narrow={(each) => (
        <div className={style.narrow}>
          <b>
            {each.member} {each.title} {each.hours}
          </b>
          <span>
            {dates.full(each.on)} · {each.document}
          </span>
          {state(each)}
        </div>
      )}
    />
  );
}
