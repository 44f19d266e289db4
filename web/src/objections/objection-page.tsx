import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { Objection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Fresh } from '../ui/fresh.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { AnswerForm } from './answer-form.tsx';
import { AppealForm } from './appeal-form.tsx';
import { AssignForm } from './assign-form.tsx';
import { CorrectWay } from './correct-way.tsx';
import { DecideForm } from './decide-form.tsx';
import { isOpen, OBJECTION_LOOKS } from './objection-looks.ts';
import style from './objections.module.css';
import { objectionQuery } from './queries.ts';
import { useObjectionWords } from './use-objection-words.ts';
import { WayPart } from './way-part.tsx';
import { WithdrawPart } from './withdraw-part.tsx';

/** One objection: what it says, how far it is, and the next step for whoever it falls to. */
export function ObjectionPage(): ReactElement {
  const text = useText('objections');
  const words = useObjectionWords();
  const { objectionId } = useParams({ from: '/objections/$objectionId' });
  const query = useQuery(objectionQuery(objectionId));
  const objection = query.data;
  return (
    <Themed>
      <RatedSubject value={objection?.subject ?? 'member'}>
        <Page
          title={objection === undefined ? text('title') : words.title(objection)}
          remark={
            objection !== undefined && (
              <StateTag look={OBJECTION_LOOKS[objection.state]}>{text(`state.${objection.state}`)}</StateTag>
            )
          }
          width="narrow"
        >
          <Fetched query={query} lines={8}>
            {(found) => <Parts objection={found} />}
          </Fetched>
        </Page>
      </RatedSubject>
    </Themed>
  );
}

function Parts({ objection }: { readonly objection: Objection }): ReactElement {
  const { may } = objection;
  return (
    <div className={style.parts}>
      <What objection={objection} />
      <WayPart objection={objection} />
      <CorrectWay objection={objection} />
      {may.includes('assign') && objection.assignedOn === null && <AssignForm objection={objection} />}
      {may.includes('answer') && <AnswerForm objection={objection} />}
      {may.includes('assign') && objection.assignedOn !== null && <AssignAgain objection={objection} />}
      {may.includes('appeal') && <AppealForm objection={objection} />}
      {may.includes('decide') && <DecideForm objection={objection} />}
      {may.includes('withdraw') && <WithdrawPart objection={objection} />}
    </div>
  );
}

/** Others are named rarely, so that the form for it is folded away. */
function AssignAgain({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  return (
    <details className={style.again}>
      <summary>{text('assign.again')}</summary>
      <Fresh>{(renew) => <AssignForm objection={objection} onDone={renew} />}</Fresh>
    </details>
  );
}

function What({ objection }: { readonly objection: Objection }): ReactElement {
  const text = useText('objections');
  const words = useObjectionWords();
  const dates = useDates();
  const noticeName = useNoticeName();
  const { notice, branch, objector, recordedBy, raisedOn, dueOn } = objection;
  const rows: readonly (readonly [string, ReactElement | string])[] = [
    [text('what.branch'), branch.name],
    [
      text('what.notice'),
      <Link key="notice" to="/notices/$noticeId" params={{ noticeId: notice.id }}>
        {noticeName(notice)}
      </Link>,
    ],
    [text('what.about'), words.about(objection)],
    ...(objector === null ? [] : [[text('what.objector'), objector] as const]),
    ...(recordedBy === null ? [] : [[text('what.recordedBy'), recordedBy] as const]),
    [text('what.raisedOn'), dates.full(raisedOn)],
    ...(isOpen(objection) && objection.appeal === null ? [[text('what.dueOn'), dates.full(dueOn)] as const] : []),
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
      <p className={style.words}>{objection.words}</p>
      <p className="small muted">{text(objection.answer === null ? 'what.held' : 'what.corrects')}</p>
    </section>
  );
}
