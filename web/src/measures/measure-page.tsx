import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Fresh } from '../ui/fresh.tsx';
import { Page } from '../ui/page.tsx';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { CarryOutForm } from './carry-out-form.tsx';
import { MEASURE_LOOKS } from './measure-looks.ts';
import style from './measures.module.css';
import { ObjectPart } from './object-part.tsx';
import { measureQuery } from './queries.ts';
import { RightsCard } from './rights-card.tsx';
import { ApproveForm, LiftForm, NoteForm, ReviewForm, RevokeForm } from './step-forms.tsx';
import { TasksPart } from './tasks-part.tsx';
import { useMeasureWords } from './use-measure-words.ts';

/** One measure: why, by whom, how far it is, and the next step for whoever it falls to. */
export function MeasurePage(): ReactElement {
  const text = useText('measures');
  const { measureId } = useParams({ from: '/measures/$measureId' });
  const query = useQuery(measureQuery(measureId));
  const measure = query.data;
  return (
    <Themed>
      <RatedSubject value={measure?.subject ?? 'member'}>
        <Page
          title={
            measure === undefined ? text('one') : text('of', { name: measure.concerns.name, what: measure.kind.name })
          }
          remark={
            measure !== undefined && (
              <StateTag look={MEASURE_LOOKS[measure.state]}>{text(`state.${measure.state}`)}</StateTag>
            )
          }
          actions={measure !== undefined && <Ways measure={measure} />}
          width="narrow"
        >
          <Fetched query={query} lines={8}>
            {(found) => <Parts measure={found} />}
          </Fetched>
        </Page>
      </RatedSubject>
    </Themed>
  );
}

/** To what is printed or hangs of it. */
function Ways({ measure: { id, kind, state, ground } }: { readonly measure: Measure }): ReactElement | null {
  if (kind.form === 'letter' && state !== 'waived') return <LetterWay id={id} />;
  const isStar = kind.form === 'award' && ground?.what === 'honor' && (state === 'decided' || state === 'done');
  return isStar ? <StarWay id={id} /> : null;
}

function StarWay({ id }: { readonly id: string }): ReactElement {
  const text = useText('starWall');
  return (
    <Link to="/stars/$starId" params={{ starId: id }} className="btn slim">
      {text('keep')}
    </Link>
  );
}

function LetterWay({ id }: { readonly id: string }): ReactElement {
  const text = useText('measures');
  return (
    <Link to="/measures/$measureId/letter" params={{ measureId: id }} className="btn slim">
      {text('letter.see')}
    </Link>
  );
}

function Parts({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const sentence = useSentence();
  const { may, obstacles, kind, state } = measure;
  const isFree = obstacles.length === 0;
  return (
    <div className={style.parts}>
      <What measure={measure} />
      {kind.isAdverse && measure.isMine && <RightsCard measure={measure} />}
      {measure.tasks.length > 0 && <TasksPart measure={measure} />}
      <Way measure={measure} />
      <ObjectPart measure={measure} />
      {!isFree && <p className="sheet box">{obstacles.map(sentence).join('')}</p>}
      {state === 'proposed' && may.includes('decide') && isFree && <ApproveForm measure={measure} />}
      {may.includes('carry-out') && isFree && <CarryOutForm measure={measure} />}
      {may.includes('note') && <Fresh>{(renew) => <NoteForm measure={measure} onDone={renew} />}</Fresh>}
      {may.includes('review') && <ReviewForm measure={measure} />}
      {may.includes('lift') && <LiftForm measure={measure} />}
      {may.includes('revoke') && (
        <details className={style.more}>
          <summary>{text('revoke.open')}</summary>
          <RevokeForm measure={measure} />
        </details>
      )}
    </div>
  );
}

function What({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const words = useMeasureWords();
  const dates = useDates();
  const { branch, kind, period, ground, notice, meeting, owner, dueOn, mentor, method, months, termEndsOn } = measure;
  const rows: readonly (readonly [string, ReactElement | string])[] = [
    [text('what.branch'), branch.name],
    [text('what.ground'), [words.period(period), words.ground(ground)].join(text('dot'))],
    [
      text('what.notice'),
      <Link key="notice" to="/notices/$noticeId" params={{ noticeId: notice.id }}>
        {text('what.noticeOf', { number: notice.number, day: dates.full(notice.closesOn) })}
      </Link>,
    ],
    [text('what.clause'), text('clause', { cite: kind.clause.cite, words: kind.clause.text })],
    [
      text('what.meeting'),
      text('meeting', { day: dates.full(meeting.on), due: meeting.due, present: meeting.present, ayes: meeting.ayes }),
    ],
    ...(owner === null ? [] : [[text('what.owner'), owner.name] as const]),
    ...(dueOn === null ? [] : [[text('what.due'), dates.full(dueOn)] as const]),
    ...(mentor === null ? [] : [[text('what.mentor'), mentor.name] as const]),
    ...(method === null ? [] : [[text('what.method'), method] as const]),
    ...(months === null ? [] : [[text('what.term'), text('months', { count: months })] as const]),
    ...(termEndsOn === null ? [] : [[text('what.termEnds'), dates.full(termEndsOn)] as const]),
  ];
  return (
    <section className={`sheet box ${style.part}`} aria-label={text('what.title')}>
      <dl className={style.facts}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className={style.words}>{text('what.reasons', { words: measure.reasons })}</p>
      {measure.criticismReason !== null && (
        <p className={style.words}>{text('what.criticism', { words: measure.criticismReason })}</p>
      )}
    </section>
  );
}

/** What has been done so far, in order. */
function Way({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const dates = useDates();
  const { steps, outcome, kind } = measure;
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="way-title">
      <h2 className="sec-title" id="way-title">
        {text('way.title')}
      </h2>
      <ol className={style.way}>
        {steps.map(({ id, act, on, words, statement, document, by }) => (
          <li key={id}>
            <b>{text('way.step', { day: dates.full(on), act: text(`act.${act}`), by })}</b>
            <p className={style.words}>{words}</p>
            {statement !== null && <p className={style.words}>{text('way.statement', { words: statement })}</p>}
            {document !== null && <span className="muted small">{text('way.document', { document })}</span>}
          </li>
        ))}
      </ol>
      {outcome === 'not-mended' && kind.isAdverse && <p className="small muted">{text('way.next')}</p>}
    </section>
  );
}
