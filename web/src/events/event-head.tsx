import type { EventKindView } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import style from './events.module.css';
import type { Draft } from './use-draft.ts';

interface EventHeadProps {
  readonly draft: Draft;
  readonly kinds: readonly EventKindView[];
  /** Once it is kept its kind stays. */
  readonly isFixed: boolean;
}

/** What it was and when; where, and what it was about, if anybody wants to say it. */
export function EventHead({ draft, kinds, isFixed }: EventHeadProps): ReactElement {
  const text = useText('events');
  const { head, setHead, title, kind, today } = draft;
  const change = (changed: Partial<typeof head>): void => setHead({ ...head, ...changed });
  return (
    <section className={`sheet box ${style.head}`}>
      <div className="field">
        <label htmlFor="event-kind">{text('form.kind')}</label>
        {isFixed ? (
          <p className={style.fixed} id="event-kind">
            {kind?.name}
          </p>
        ) : (
          <Choice
            id="event-kind"
            choices={kinds.map((each) => ({ value: each.kind, label: each.name }))}
            value={head.kind}
            onChange={(chosen) => change({ kind: chosen })}
          />
        )}
      </div>
      <div className="field">
        <label htmlFor="event-on">{text(kind?.keeps === 'dues' ? 'form.on.dues' : 'form.on')}</label>
        <DayField id="event-on" value={head.on} most={today} onChange={(on) => on !== '' && change({ on })} />
      </div>
      <label className={`field ${style.wide}`}>
        <span>{text('form.title')}</span>
        <input
          className="input"
          maxLength={60}
          value={title}
          onChange={({ target }) => change({ title: target.value })}
        />
      </label>
      <details className={style.more} open={head.words !== ''}>
        <summary>{text('form.more')}</summary>
        <label className="field">
          <span>{text('form.place')}</span>
          <input
            className="input"
            maxLength={60}
            value={head.place}
            onChange={({ target }) => change({ place: target.value })}
          />
        </label>
        <label className="field">
          <span>{text('form.words')}</span>
          <textarea
            className="input"
            rows={3}
            maxLength={2000}
            value={head.words}
            onChange={({ target }) => change({ words: target.value })}
          />
        </label>
      </details>
      {kind !== undefined && <Follows kind={kind} />}
    </section>
  );
}

/** What the scheme says follows, in one line. */
function Follows({ kind }: { readonly kind: EventKindView }): ReactElement {
  const text = useText('events');
  const said = kind.follows.map(({ when, itemName, levelName, sign, points, quantity, categories }) => {
    const states = when.map((state) => text(`state.${state}`)).join(text('or'));
    const what =
      quantity === null ? text(`follow.${sign}`, { points: points ?? '' }) : text('follow.quantity', { quantity });
    const whom = categories.length === 0 ? '' : text('follow.whom', { categories: categories.join(text('or')) });
    return text('follow', { states, whom, item: levelName ?? itemName, what });
  });
  return (
    <p className={`muted small ${style.follows}`}>
      {said.length === 0 ? text(kind.isCounted ? 'follows.counted' : 'follows.none') : said.join(text('semicolon'))}
      {kind.cite !== null && ` ${text('cite', { cite: kind.cite })}`}
    </p>
  );
}
