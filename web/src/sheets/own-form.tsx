import type { OwnSheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isFor } from './grid.ts';
import { MemberStep } from './member-step.tsx';
import { SaveNote } from './save-note.tsx';
import { useSheetState } from './use-sheet-state.ts';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { OwnField } from './own-field.tsx';
import style from './own-sheets.module.css';
import { asSheet, ownWire } from './own-wire.ts';
import type { OwnPlace } from './queries.ts';
import { Standard } from './standard.tsx';

interface OwnFormProps {
  readonly own: OwnSheet;
  readonly place: OwnPlace;
}

/** One person's items with a field each; what is typed is saved by itself, and the button leads to the next person. */
export function OwnForm({ own, place }: OwnFormProps): ReactElement | null {
  const text = useText('sheets');
  const sheet = useMemo(() => asSheet(own), [own]);
  const { rater } = place;
  // The place is written anew each time the page is drawn.
  const given = JSON.stringify(place);
  const wire = useMemo(() => ownWire(JSON.parse(given) as OwnPlace), [given]);
  const { state, view } = useSheetState(sheet, wire);
  const openOf = (index: number): number => {
    const member = sheet.members[index];
    if (member === undefined) return 0;
    const cells = view.rows.get(member.id) ?? [];
    return sheet.items.filter((item, column) => isFor(member, item) && cells[column]?.points == null).length;
  };
  const [row, setRow] = useState(() =>
    Math.max(
      0,
      sheet.members.findIndex((_, index) => openOf(index) > 0),
    ),
  );
  const form = useRef<HTMLFormElement>(null);
  const takesFocus = useRef(false);
  useEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    form.current?.querySelector('input')?.focus();
    window.scrollTo({ top: 0 });
  }, [row]);
  const member = sheet.members[row];
  if (member === undefined) return null;
  const isOpen = own.state === 'open';
  const shared = sharedStandard(sheet.items);
  const here = openOf(row);
  const after = nextOpen(sheet.members.length, row, openOf);
  const isDone = here === 0 && after === null;
  const goOn = (): void => {
    if (after === null) return;
    takesFocus.current = true;
    setRow(after);
  };
  return (
    <form
      ref={form}
      className={style.parts}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement) || event.nativeEvent.isComposing)
          return;
        event.preventDefault();
        if (!toNextField(form.current)) goOn();
      }}
    >
      <Refusal error={view.refusal} />
      <section className="sheet">
        {rater === 'peer' && (
          <MemberStep
            members={sheet.members.map(({ id, name }, index) => ({
              id,
              name: openOf(index) === 0 ? text('own.whoDone', { name }) : name,
            }))}
            row={row}
            label={text('own.who')}
            onRow={setRow}
          />
        )}
        {shared !== null && (
          <div className={style.shared}>
            <Standard words={shared} />
          </div>
        )}
        <ul>
          {sheet.items.map((item, column) => {
            const cell = view.rows.get(member.id)?.[column];
            return cell === undefined || !isFor(member, item) ? null : (
              <OwnField
                key={`${member.id} ${item.id}`}
                member={member}
                item={item}
                cell={cell}
                state={state}
                readOnly={!isOpen}
                hasStandard={shared === null}
              />
            );
          })}
        </ul>
      </section>
      {isOpen && (
        <section className={`sheet box ${style.foot}`}>
          <div className={style.state}>
            <p>{here > 0 ? text('own.left', { cells: here }) : text('own.leftNone')}</p>
            <SaveNote save={view.save} onAgain={() => state.flush()} />
          </div>
          {after !== null && (
            <button type="button" className={`btn ${here === 0 ? 'blue' : ''}`} onClick={goOn}>
              {text(after > row ? 'own.next' : 'own.toMissing', { name: sheet.members[after]?.name ?? '' })}
            </button>
          )}
          {isDone && (
            <>
              <p className={style.done} role="status">
                {text('own.done')}
              </p>
              <p className="muted">{text('own.doneWhy')}</p>
              <Back forBranch={place.forBranch} className="btn blue" />
            </>
          )}
        </section>
      )}
    </form>
  );
}

interface BackProps {
  readonly forBranch: OwnPlace['forBranch'];
  readonly className: string;
}

/** Where whoever gives scores came from: a member's first page, a secretary's desk. */
export function Back({ forBranch, className }: BackProps): ReactElement {
  const text = useText('sheets');
  const desk = `/branches/${forBranch?.branchId ?? ''}/desk`;
  return (
    <Link to={forBranch === undefined ? '/home' : desk} className={className}>
      {text('own.home')}
    </Link>
  );
}

/** The one standard all items share; null where they differ. */
function sharedStandard(items: OwnSheet['items']): string | null {
  const [first, ...others] = new Set(items.map(({ standard }) => standard));
  return others.length === 0 ? (first ?? null) : null;
}

/** The next person with something to score, round the list; null where nobody else is left. */
function nextOpen(people: number, row: number, openOf: (row: number) => number): number | null {
  const round = Array.from({ length: people - 1 }, (_, step) => (row + 1 + step) % people);
  return round.find((each) => openOf(each) > 0) ?? null;
}

/** Enter goes on to the next empty field of the person; false where there is none. */
function toNextField(form: HTMLFormElement | null): boolean {
  const fields = [...(form?.querySelectorAll('input') ?? [])];
  const at = fields.findIndex((field) => field === document.activeElement);
  fields[at]?.blur();
  const next = fields.slice(at + 1).find(({ value }) => value === '') ?? fields[at + 1];
  next?.focus();
  return next !== undefined;
}
