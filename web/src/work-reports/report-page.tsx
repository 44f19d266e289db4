import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { WorkReport, WorkReportView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag, type TagLook } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { AskedPart } from './asked-part.tsx';
import { CommentForm } from './comment-form.tsx';
import { HearForm } from './hear-form.tsx';
import { HearingPart } from './hearing-part.tsx';
import { workReportsQuery } from './queries.ts';
import { ReportPaper } from './report-paper.tsx';
import { ReturnForm } from './return-form.tsx';
import style from './work-reports.module.css';
import { HandIn, WriteForm } from './write-form.tsx';

const LOOKS: Readonly<Record<WorkReport['state'], TagLook>> = {
  draft: 'todo',
  'handed-in': 'review',
  heard: 'soon',
  commented: 'done',
};

/** A secretary's report for a year: what was done, what is wrong, what comes next, and what was said to it. */
export function WorkReportPage(): ReactElement {
  const text = useText('workReports');
  const { branchId, year } = useParams({ from: '/branches/$branchId/work-reports/$year' });
  const query = useQuery(workReportsQuery(branchId, Number(year)));
  return (
    <Themed>
      <Page
        isPaper
        title={
          query.data === undefined ? text('title') : text('title.branch', { branch: query.data.branch.name, year })
        }
        width="narrow"
        actions={
          <>
            <Link
              to="/branches/$branchId/work-reports/$year"
              params={{ branchId, year: String(Number(year) - 1) }}
              className="btn slim"
            >
              {text('other.year', { year: Number(year) - 1 })}
            </Link>
            {query.data?.reports.some(({ state }) => state !== 'draft') === true && (
              <button type="button" className="btn slim" onClick={() => window.print()}>
                {text('print')}
              </button>
            )}
          </>
        }
      >
        <Fetched query={query} lines={10}>
          {(view) => <View view={view} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function View({ view }: { readonly view: WorkReportView }): ReactElement {
  const text = useText('workReports');
  const [isBegun, setBegun] = useState(false);
  const { reports, mayBegin } = view;
  if (reports.length === 0 && !isBegun)
    return (
      <Empty
        way={
          mayBegin ? (
            <button type="button" className="btn decide" onClick={() => setBegun(true)}>
              {text('begin')}
            </button>
          ) : undefined
        }
      >
        {text('none')}
      </Empty>
    );
  return (
    <>
      <div className={`noprint ${style.parts}`}>
        {reports.length === 0 && <WriteForm view={view} report={null} />}
        {reports.map((report) => (
          <One key={report.id} view={view} report={report} />
        ))}
      </div>
      {reports
        .filter(({ state }) => state !== 'draft')
        .map((report) => (
          <div key={report.id} className={style.onPaper}>
            <ReportPaper view={view} report={report} />
          </div>
        ))}
    </>
  );
}

function One({ view, report }: { readonly view: WorkReportView; readonly report: WorkReport }): ReactElement {
  const text = useText('workReports');
  const { author, state, may, returnedWords } = report;
  return (
    <section className={style.parts} aria-label={text('author', { name: author.name })}>
      <div className={style.buttons}>
        <b>{text('author', { name: author.name })}</b>
        <StateTag look={LOOKS[state]}>{text(`state.${state}`)}</StateTag>
      </div>
      {returnedWords !== null && state === 'draft' && (
        <p className={`sheet box ${style.words}`}>{text('returned', { words: returnedWords })}</p>
      )}
      {may.includes('write') ? (
        <WriteForm key={report.revision} view={view} report={report} />
      ) : (
        <Written view={view} report={report} />
      )}
      {may.includes('hand-in') && <HandIn report={report} />}
      {report.hearing !== null && <HearingPart report={report} />}
      {may.includes('hear') && <HearForm view={view} report={report} />}
      {may.includes('comment') && <CommentForm report={report} />}
      {report.comment !== null && <Comment comment={report.comment} />}
      {may.includes('return') && <ReturnForm report={report} />}
    </section>
  );
}

function Written({ view, report }: { readonly view: WorkReportView; readonly report: WorkReport }): ReactElement {
  const text = useText('workReports');
  const parts = [
    ['part.done', report.done],
    ['part.problems', report.problems],
    ['part.next', report.next],
  ] as const;
  return (
    <>
      <section className={`sheet box ${style.part}`}>
        {parts.map(([name, words]) => (
          <div key={name}>
            <h2 className="sec-title">{text(name)}</h2>
            <p className={style.words}>{words}</p>
          </div>
        ))}
      </section>
      <AskedPart view={view} answers={new Map(report.answers.map(({ outcome, words }) => [outcome, words]))} />
    </>
  );
}

function Comment({ comment }: { readonly comment: NonNullable<WorkReport['comment']> }): ReactElement {
  const text = useText('workReports');
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="comment-title">
      <h2 className="sec-title" id="comment-title">
        {text('comment.title')}
      </h2>
      <p className={style.words}>{comment.words}</p>
    </section>
  );
}
