import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { client } from '../client.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './measures.module.css';
import { measureQuery } from './queries.ts';

/** The letter (告诫通知书, 限期整改通知书) as it is printed, with the slip that whoever gets it signs. */
export function LetterPage(): ReactElement {
  const text = useText('measures');
  const frame = useText('frame');
  const { measureId } = useParams({ from: '/measures/$measureId/letter' });
  const query = useQuery(measureQuery(measureId));
  return (
    <Page
      title={query.data?.kind.name ?? text('one')}
      actions={
        <>
          <button type="button" className="btn" onClick={() => window.print()}>
            {text('letter.print')}
          </button>
          <PaperButton label={frame('pdf')} take={() => client.measures.pdf({ id: measureId })} />
          <PaperButton label={frame('word')} take={() => client.measures.word({ id: measureId })} />
        </>
      }
      isPaper
    >
      <Fetched query={query} lines={12}>
        {(measure) => <Letter measure={measure} />}
      </Fetched>
    </Page>
  );
}

function Letter({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const dates = useDates();
  const { branch, kind, concerns, reasons, months, termEndsOn, mentor, tasks, carriedOutOn, meeting, year } = measure;
  return (
    <Paper issuer={branch.name} title={kind.name}>
      <div className={style.letter}>
        <p className={style.to}>{text('letter.to', { name: concerns.name })}</p>
        <p>{text('letter.why', { year, day: dates.full(meeting.on), clause: kind.clause.cite })}</p>
        <p>{text('letter.reasons', { words: reasons })}</p>
        {months !== null && (
          <p>
            {termEndsOn === null
              ? text('letter.term', { count: months })
              : text('letter.termEnds', { count: months, day: dates.full(termEndsOn) })}
          </p>
        )}
        {mentor !== null && <p>{text('letter.mentor', { name: mentor.name })}</p>}
        {tasks.length > 0 && (
          <>
            <p>{text('letter.tasks')}</p>
            {tasks.map(({ words, dueOn }, at) => (
              <p key={words}>{text('letter.task', { number: at + 1, words, day: dates.full(dueOn) })}</p>
            ))}
          </>
        )}
        <p>{text('letter.rights', { branch: branch.name })}</p>
        <p className={style.signed}>
          {branch.name}
          <br />
          {dates.full(carriedOutOn ?? meeting.on)}
        </p>
      </div>
      <p className={style.slip}>{text('letter.slip', { what: kind.name })}</p>
    </Paper>
  );
}
