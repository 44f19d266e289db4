import type { WorkReport, WorkReportView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { HearingFigures } from './hearing-part.tsx';
import style from './work-reports.module.css';

interface ReportPaperProps {
  readonly view: WorkReportView;
  readonly report: WorkReport;
}

/** Report, hearing and comment as they are printed and filed. */
export function ReportPaper({ view, report }: ReportPaperProps): ReactElement {
  const text = useText('workReports');
  const dates = useDates();
  const { branch, year, asked } = view;
  const { author, hearing, comment, visit } = report;
  const parts = [
    ['part.done', report.done],
    ['part.problems', report.problems],
    ['part.next', report.next],
  ] as const;
  const said = report.answers.map(({ outcome, words }) => ({
    name: asked.find(({ id }) => id === outcome)?.name ?? outcome,
    words,
  }));
  return (
    <Paper issuer={branch.name} title={text('paper.title', { year })}>
      <div className={style.paper}>
        <p>{text('paper.author', { branch: branch.name, name: author.name })}</p>
        {parts.map(([name, words]) => (
          <section key={name}>
            <h2>{text(name)}</h2>
            <p>{words}</p>
          </section>
        ))}
        {said.length > 0 && (
          <section>
            <h2>{text('asked.title')}</h2>
            {said.map(({ name, words }) => (
              <p key={name}>{`${name}\n${words}`}</p>
            ))}
          </section>
        )}
        {hearing !== null && (
          <section>
            <h2>{text('hear.title')}</h2>
            <HearingFigures hearing={hearing} />
            <p>{hearing.opinion}</p>
            <p>
              {visit === null
                ? text('visit.none')
                : text('visit.of', { day: dates.full(visit.on), organization: visit.organization })}
            </p>
          </section>
        )}
        {comment !== null && (
          <section>
            <h2>{text('comment.title')}</h2>
            <p>{comment.words}</p>
            <p>{text('comment.by', { day: dates.full(comment.on), name: comment.by })}</p>
          </section>
        )}
      </div>
    </Paper>
  );
}
