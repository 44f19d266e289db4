import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type Notice, type ObjectionAbout, objectionAbouts } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { noticeQuery } from '../notices/queries.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './objections.module.css';
import { useRaise } from './queries.ts';

/** Objects to a line of a notice: one's own or another's, or for somebody who says it or hands it in. */
export function RaisePage(): ReactElement {
  const text = useText('objections');
  const name = useNoticeName();
  const { noticeId } = useParams({ from: '/notices/$noticeId/objection' });
  const query = useQuery(noticeQuery(noticeId));
  const notice = query.data;
  return (
    <RatedSubject value={notice?.body.subject ?? 'member'}>
      <Page title={text('raise.title')} remark={notice !== undefined && name(notice)} width="narrow">
        <Fetched query={query} lines={8}>
          {(found) => <RaiseForm notice={found} />}
        </Fetched>
      </Page>
    </RatedSubject>
  );
}

function RaiseForm({ notice }: { readonly notice: Notice }): ReactElement {
  const text = useText('objections');
  const dates = useDates();
  const navigate = useNavigate();
  const me = useMe();
  const raise = useRaise();
  const { items, lines, subject } = notice.body;
  const { people } = notice;
  const isMember = me.branch?.id === notice.branchId;
  const mayRecord =
    me.appointments.some(
      ({ role, organization }) =>
        organization.id === notice.branchId &&
        (role === 'recorder' || role === 'branch-secretary' || role === 'organization-officer'),
    ) ||
    (subject === 'branch' && me.appointments.some(({ role }) => role === 'committee-officer'));
  const [id] = useState(newId);
  const own = people.find(({ memberId }) => memberId === me.personId);
  const [subjectId, setSubject] = useState(own?.memberId ?? people[0]?.memberId ?? '');
  const [about, setAbout] = useState<ObjectionAbout>(items.length > 0 ? 'score' : 'total');
  const [item, setItem] = useState(items[0]?.id ?? '');
  const [words, setWords] = useState('');
  const [isFor, setFor] = useState(!isMember);
  const [objector, setObjector] = useState('');
  const isWhole = words.trim().length >= 2 && (!isFor || objector.trim().length >= 2);
  // Only what hangs there can be objected to.
  const isShown = {
    score: items.length > 0,
    stars: lines.some(({ stars }) => stars !== null),
    grade: lines.some(({ grade }) => grade !== null),
  };
  const abouts = objectionAbouts.filter(
    (each) => (each !== 'score' && each !== 'stars' && each !== 'grade') || isShown[each],
  );
  return (
    <form
      className={`sheet box ${style.form}`}
      onSubmit={(event) => {
        event.preventDefault();
        raise.mutate(
          {
            ...{ id, noticeId: notice.id, subjectId, about, words: words.trim() },
            item: about === 'score' ? item : null,
            objector: isFor ? objector.trim() : null,
          },
          { onSuccess: () => void navigate({ to: '/objections/$objectionId', params: { objectionId: id } }) },
        );
      }}
    >
      <p>{text('raise.lead', { day: dates.full(notice.closesOn) })}</p>
      {mayRecord && isMember && (
        <label className={style.head}>
          <input type="checkbox" checked={isFor} onChange={({ target }) => setFor(target.checked)} />
          <span>{text('raise.for')}</span>
        </label>
      )}
      {isFor && (
        <label className={`field ${style.short}`}>
          <span>{text('raise.objector')}</span>
          <input
            className="input"
            maxLength={40}
            autoComplete="off"
            value={objector}
            onChange={({ target }) => setObjector(target.value)}
          />
        </label>
      )}
      <label className={`field ${style.short}`}>
        <span>{text('raise.whom')}</span>
        <select className="input" value={subjectId} onChange={({ target }) => setSubject(target.value)}>
          {people.map(({ memberId, name }) => (
            <option key={memberId} value={memberId}>
              {memberId === me.personId ? text('raise.self', { name }) : name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={style.choices}>
        <legend>{text('raise.about')}</legend>
        {abouts.map((each) => (
          <label key={each}>
            <input type="radio" name="about" checked={about === each} onChange={() => setAbout(each)} />
            <span>{text(`about.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {about === 'score' && items.length > 0 && (
        <label className={`field ${style.short}`}>
          <span>{text('raise.item')}</span>
          <select className="input" value={item} onChange={({ target }) => setItem(target.value)}>
            {items.map((each) => (
              <option key={each.id} value={each.id}>
                {each.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="field">
        <span>{text('raise.words')}</span>
        <textarea
          className="input"
          rows={5}
          maxLength={1000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </label>
      <p className="small muted">{text('raise.kept')}</p>
      <Refusal error={raise.error} />
      <div>
        <button type="submit" className="btn blue" disabled={!isWhole || raise.isPending}>
          {text('raise.do')}
        </button>
      </div>
    </form>
  );
}
