import type { OwnLine as AskedLine } from '@xianfeng/contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useNoticeName } from '../ui/use-notice-name.ts';
import { OwnLine } from './own-line.tsx';
import { ownLinesQuery, useConfirmLine } from './queries.ts';
import style from './screen-view.module.css';

/** Before points hang out, where the scheme says so: whose they are agrees, or says what is wrong. */
export function OwnLinesPage(): ReactElement {
  const text = useText('notices');
  const query = useQuery(ownLinesQuery);
  return (
    <Page title={text('mine.title')} width="narrow">
      <Fetched query={query} lines={10}>
        {({ lines }) =>
          lines.length === 0 ? (
            <Empty>{text('mine.empty')}</Empty>
          ) : (
            <div className={style.view}>
              {lines.map((asked) => (
                <Asked key={`${asked.kind} ${asked.period} ${asked.hash}`} asked={asked} />
              ))}
            </div>
          )
        }
      </Fetched>
    </Page>
  );
}

function Asked({ asked }: { readonly asked: AskedLine }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const name = useNoticeName();
  const { kind, items, line, answer, answeredOn, words, dueOn } = asked;
  return (
    <section className="sheet box">
      <h2 className="sec-title">{name(asked)}</h2>
      <OwnLine kind={kind} items={items} line={line} />
      {answer === null || answeredOn === null ? (
        <>
          <p>{text('mine.lead', { day: dates.short(dueOn) })}</p>
          <Answer asked={asked} />
        </>
      ) : (
        <p>
          <b>{text(`mine.said.${answer}`, { day: dates.short(answeredOn), words: words ?? '' })}</b>
        </p>
      )}
    </section>
  );
}

function Answer({ asked }: { readonly asked: AskedLine }): ReactElement {
  const text = useText('notices');
  const confirm = useConfirmLine();
  const [id] = useState(newId);
  const [words, setWords] = useState<string | null>(null);
  const { branchId, kind, period, hash, line } = asked;
  const given = { id, branchId, kind, period, hash, subjectId: line.memberId };
  return (
    <form
      className={layout.form}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate({ ...given, answer: 'refused', words: words?.trim() ?? '' });
      }}
    >
      {words !== null && (
        <label className="field">
          <span>{text('mine.why')}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={500}
            value={words}
            onChange={({ target }) => setWords(target.value)}
          />
        </label>
      )}
      <Refusal error={confirm.error} />
      <div className={layout.acts}>
        {words === null ? (
          <>
            <button
              type="button"
              className="btn blue"
              aria-disabled={confirm.isPending}
              onClick={() => {
                if (!confirm.isPending) confirm.mutate({ ...given, answer: 'confirmed', words: null });
              }}
            >
              {text('mine.yes')}
            </button>
            <button type="button" className="btn" onClick={() => setWords('')}>
              {text('mine.no')}
            </button>
          </>
        ) : (
          <button type="submit" className="btn blue" disabled={words.trim() === '' || confirm.isPending}>
            {text('mine.send')}
          </button>
        )}
      </div>
    </form>
  );
}
