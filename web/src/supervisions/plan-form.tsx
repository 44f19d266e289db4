import type { SupervisionBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useRowFocus } from '../ui/use-row-focus.ts';
import { PeopleField } from './people-field.tsx';
import { useWritePlan } from './queries.ts';
import style from './supervisions.module.css';

const KINDS = ['mid-year', 'year-end'] as const;
type Kind = (typeof KINDS)[number];

interface ItemDraft {
  /** Of the row on the page; it goes nowhere. */
  readonly key: string;
  readonly words: string;
  readonly clause: string;
}

interface PlanFormProps {
  readonly board: SupervisionBoard;
  readonly onClose: () => void;
}

/** The draft of a year's plan: what is looked at, who may be sent, by when each branch is visited. */
export function PlanForm({ board, onClose }: PlanFormProps): ReactElement {
  const text = useText('supervision');
  const write = useWritePlan();
  const { plan, organization, year, people } = board;
  const [id] = useState(() => plan?.id ?? newId());
  const [items, setItems] = useState<readonly ItemDraft[]>(() =>
    plan === null
      ? [{ key: newId(), words: '', clause: '' }]
      : plan.items.map(({ words, clause }) => ({ key: newId(), words, clause: clause ?? '' })),
  );
  const [chosen, setChosen] = useState<readonly string[]>(plan?.visitors.map((each) => each.id) ?? []);
  const [days, setDays] = useState<ReadonlyMap<string, string>>(
    () => new Map(plan?.visits.map(({ branch, kind, dueOn }) => [`${branch.id} ${kind}`, dueOn])),
  );
  const said = items.filter(({ words }) => words.trim().length > 1);
  const visits = [...days].flatMap(([place, dueOn]) => {
    const [branchId = '', kind] = place.split(' ');
    return dueOn === '' ? [] : [{ id: newId(), branchId, kind: kind as Kind, dueOn }];
  });
  const isWhole = said.length > 0 && chosen.length > 0 && visits.length > 0;
  return (
    <form
      className={style.parts}
      onSubmit={(event) => {
        event.preventDefault();
        write.mutate(
          {
            ...{ organizationId: organization.id, year, id, revision: plan?.revision ?? 0, visitorIds: [...chosen] },
            items: said.map(({ words, clause }) => ({ words: words.trim(), clause: clause.trim() || null })),
            visits,
          },
          { onSuccess: onClose },
        );
      }}
    >
      <Items items={items} onChange={setItems} />
      <section className={`sheet box ${style.part}`} aria-labelledby="group-title">
        <h2 className="sec-title" id="group-title">
          {text('plan.group')}
        </h2>
        <p className="muted small">{text('plan.group.lead')}</p>
        <PeopleField id="group" people={people} chosen={chosen} onChange={setChosen} />
      </section>
      <Days board={board} days={days} onChange={setDays} />
      <Refusal error={write.error} />
      <div className={style.buttons}>
        <button type="submit" className="btn decide" disabled={!isWhole || write.isPending}>
          {text('plan.save')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('plan.cancel')}
        </button>
      </div>
    </form>
  );
}

interface ItemsProps {
  readonly items: readonly ItemDraft[];
  readonly onChange: (items: readonly ItemDraft[]) => void;
}

function Items({ items, onChange }: ItemsProps): ReactElement {
  const text = useText('supervision');
  const change = (key: string, to: Partial<ItemDraft>): void =>
    onChange(items.map((item) => (item.key === key ? { ...item, ...to } : item)));
  const rows = useRowFocus<HTMLElement>(items.length);
  return (
    <section ref={rows} className={`sheet box ${style.part}`} aria-labelledby="items-title">
      <h2 className="sec-title" id="items-title">
        {text('plan.items')}
      </h2>
      {items.map(({ key, words, clause }, at) => (
        <div key={key} data-row className={style.item} role="group" aria-label={text('plan.item', { number: at + 1 })}>
          <label className="field">
            <span>{text('plan.item.words')}</span>
            <input
              className="input"
              maxLength={300}
              value={words}
              onChange={({ target }) => change(key, { words: target.value })}
            />
          </label>
          <label className="field">
            <span>{text('plan.item.clause')}</span>
            <input
              className="input"
              maxLength={200}
              value={clause}
              onChange={({ target }) => change(key, { clause: target.value })}
            />
          </label>
          <button
            type="button"
            className="btn text slim"
            disabled={items.length === 1}
            onClick={() => onChange(items.filter((item) => item.key !== key))}
          >
            {text('plan.item.drop')}
          </button>
        </div>
      ))}
      <div className={style.buttons}>
        <button
          type="button"
          className="btn slim"
          onClick={() => onChange([...items, { key: newId(), words: '', clause: '' }])}
        >
          {text('plan.item.more')}
        </button>
      </div>
    </section>
  );
}

interface DaysProps {
  readonly board: SupervisionBoard;
  readonly days: ReadonlyMap<string, string>;
  readonly onChange: (days: ReadonlyMap<string, string>) => void;
}

/** By when branches are visited, of each kind: those with a day, another from the rest. */
function Days({ board, days, onChange }: DaysProps): ReactElement {
  const text = useText('supervision');
  const branches = board.schemes.flatMap((group) => group.branches);
  const listed = new Set([...days.keys()].map((place) => place.split(' ')[0]));
  const rows = useRowFocus<HTMLElement>(listed.size);
  const rest = branches.filter(({ id }) => !listed.has(id));
  const first = branches.find(({ id }) => listed.has(id));
  const add = (id: string): void =>
    onChange(new Map([...days, ...KINDS.map((kind) => [`${id} ${kind}`, ''] as const)]));
  const drop = (id: string): void => onChange(new Map([...days].filter(([place]) => !place.startsWith(`${id} `))));
  const fill = (): void =>
    onChange(
      new Map(
        branches.flatMap(({ id }) =>
          KINDS.map((kind): [string, string] => [`${id} ${kind}`, days.get(`${first?.id ?? ''} ${kind}`) ?? '']),
        ),
      ),
    );
  return (
    <section ref={rows} className={`sheet box ${style.part}`} aria-labelledby="days-title">
      <h2 className="sec-title" id="days-title">
        {text('plan.visits')}
      </h2>
      {board.schemes
        .map(({ scheme, branches: all }) => ({ scheme, own: all.filter(({ id }) => listed.has(id)) }))
        .filter(({ own }) => own.length > 0)
        .map(({ scheme, own }) => (
          <div key={scheme ?? ''}>
            <h3 className="muted small">
              {scheme === null ? text('plan.scheme.none') : text('plan.scheme', { scheme })}
            </h3>
            {own.map(({ id, name }) => (
              <div key={id} className={style.branch} role="group" aria-label={name}>
                <span>{name}</span>
                {KINDS.map((kind) => (
                  <div className="field" key={kind}>
                    <label htmlFor={`${id}-${kind}`} className="muted small">
                      {text(`plan.visit.${kind}`)}
                    </label>
                    <DayField
                      id={`${id}-${kind}`}
                      value={days.get(`${id} ${kind}`) ?? ''}
                      isOptional
                      onChange={(day) => onChange(new Map([...days, [`${id} ${kind}`, day]]))}
                    />
                  </div>
                ))}
                <button type="button" className="btn text slim" onClick={() => drop(id)}>
                  {text('plan.item.drop')}
                </button>
              </div>
            ))}
          </div>
        ))}
      {rest.length > 0 && (
        <div className="field">
          <label htmlFor="days-add">{text('plan.visit.add')}</label>
          <Choice
            id="days-add"
            choices={rest.map(({ id, name }) => ({ value: id, label: name }))}
            value=""
            onChange={add}
            isSearched
          />
        </div>
      )}
      {branches.length > 1 && first !== undefined && (
        <div className={style.buttons}>
          <button type="button" className="btn slim" onClick={fill}>
            {text('plan.fill')}
          </button>
        </div>
      )}
    </section>
  );
}
