import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Visit } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AnswerForm } from './answer-form.tsx';
import { CancelForm } from './cancel-form.tsx';
import { FilesPart } from './files-part.tsx';
import { FindingList } from './finding-list.tsx';
import { visitQuery } from './queries.ts';
import { RecordForm } from './record-form.tsx';
import style from './supervisions.module.css';
import { VISIT_LOOKS } from './visit-looks.ts';

/** One visit: who went, what was found to each item, and how it is put right. */
export function VisitPage(): ReactElement {
  const text = useText('supervision');
  const { visitId } = useParams({ from: '/supervision-visits/$visitId' });
  const query = useQuery(visitQuery(visitId));
  const visit = query.data;
  return (
    <Themed>
      <Page
        title={
          visit === undefined
            ? text('title')
            : text('visit.title', { branch: visit.branch.name, kind: text(`kind.${visit.kind}`) })
        }
        remark={
          visit !== undefined && <StateTag look={VISIT_LOOKS[visit.state]}>{text(`state.${visit.state}`)}</StateTag>
        }
        actions={
          <button type="button" className="btn slim" onClick={() => window.print()}>
            {text('print')}
          </button>
        }
        width="narrow"
      >
        <Fetched query={query} lines={10}>
          {(found) => <Parts visit={found} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Parts({ visit }: { readonly visit: Visit }): ReactElement {
  const { may, state } = visit;
  const hasFiles = visit.files.length > 0 || may.includes('attach');
  return (
    <div className={style.parts}>
      <What visit={visit} />
      {may.includes('record') ? <RecordForm visit={visit} /> : <FindingList visit={visit} />}
      {may.includes('answer') && <AnswerForm visit={visit} />}
      {state !== 'planned' && hasFiles && <FilesPart visit={visit} />}
      {visit.steps.length > 0 && <Way visit={visit} />}
      {may.includes('cancel') && <CancelForm visit={visit} />}
    </div>
  );
}

function What({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  const { organization, year, dueOn, visitedOn, visitors, summary, branch, answer, cancelledReason } = visit;
  return (
    <section className={`sheet box ${style.part}`} aria-label={text('visit.summary')}>
      <p className="muted">
        {[
          text('visit.plan', { organization: organization.name, year }),
          visitedOn === null
            ? text('visits.by', { day: dates.full(dueOn) })
            : text('visits.on', { day: dates.full(visitedOn) }),
        ].join(text('dot'))}
      </p>
      {visitors.length > 0 && (
        <p>
          <span className="muted">{text('visit.visitors')} </span>
          {visitors.map(({ name }) => name).join(text('and'))}
        </p>
      )}
      {summary !== null && <p className={style.words}>{summary}</p>}
      {answer !== null && (
        <p className={style.words}>
          <span className="muted">{text('answer.on', { day: dates.full(answer.on) })} </span>
          {answer.words}
        </p>
      )}
      {cancelledReason !== null && <p className={style.words}>{cancelledReason}</p>}
      <p className="noprint">
        <Link to="/branches/$branchId/supervision/$year" params={{ branchId: branch.id, year: String(year) }}>
          {text('visit.back')}
        </Link>
      </p>
    </section>
  );
}

function Way({ visit }: { readonly visit: Visit }): ReactElement {
  const text = useText('supervision');
  const dates = useDates();
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="way-title">
      <h2 className="sec-title" id="way-title">
        {text('way.title')}
      </h2>
      <ol className={style.way}>
        {visit.steps.map(({ id, act, position, on, words, by }) => (
          <li key={id}>
            <b>
              {position === null
                ? text('way.step', { day: dates.full(on), by, act: text(`act.${act}`) })
                : text('way.stepOf', { day: dates.full(on), by, act: text(`act.${act}`), number: position + 1 })}
            </b>
            <p className={style.words}>{words}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
