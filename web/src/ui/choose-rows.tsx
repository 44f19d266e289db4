import type { ReactElement } from 'react';
import { createContext, useContext, useEffect, useRef } from 'react';
import style from './desk-table.module.css';

/** Which lines of a table are chosen, and how that is told; who was chosen under other words stays chosen. */
export interface RowChoice<Row> {
  readonly chosen: readonly Row[];
  readonly onChoose: (chosen: readonly Row[]) => void;
  /** Lines that may be chosen; without it each may. */
  readonly may?: (row: Row) => boolean;
  /** While what is listed is not what was asked for. */
  readonly isDisabled: boolean;
  readonly words: { readonly one: (row: Row) => string; readonly all: string };
}

interface Chosen {
  readonly ids: ReadonlySet<string>;
  /** Of the lines that are listed and may be chosen. */
  readonly open: ReadonlySet<string>;
  readonly isDisabled: boolean;
  readonly all: string;
  readonly onToggle: (id: string) => void;
  readonly onAll: (isChosen: boolean) => void;
}

/** A line is drawn once; only its box knows whether it is chosen. */
export const ChosenRows = createContext<Chosen | null>(null);

/** The choice of a table in terms of its lines' ids. */
export function chosenRows<Row>(
  { chosen, onChoose, isDisabled, words, may = () => true }: RowChoice<Row>,
  rows: readonly Row[],
  idOf: (row: Row) => string,
): Chosen {
  const ids = new Set(chosen.map(idOf));
  const choosable = rows.filter(may);
  const open = new Set(choosable.map(idOf));
  return {
    ids,
    open,
    isDisabled,
    all: words.all,
    onToggle: (id) =>
      onChoose(
        ids.has(id)
          ? chosen.filter((row) => idOf(row) !== id)
          : [...chosen, ...choosable.filter((row) => idOf(row) === id)],
      ),
    onAll: (isChosen) => {
      const others = chosen.filter((row) => !open.has(idOf(row)));
      onChoose(isChosen ? [...others, ...choosable] : others);
    },
  };
}

export function ChooseRow({ id, label }: { readonly id: string; readonly label: string }): ReactElement | null {
  const choice = useContext(ChosenRows);
  if (choice === null) return null;
  return (
    <label className={style.choose}>
      <input
        type="checkbox"
        aria-label={label}
        disabled={choice.isDisabled || !choice.open.has(id)}
        checked={choice.ids.has(id)}
        onChange={() => choice.onToggle(id)}
      />
    </label>
  );
}

/** All lines that are listed; half ticked where some of them are. */
export function ChooseAll(): ReactElement | null {
  const choice = useContext(ChosenRows);
  const box = useRef<HTMLInputElement>(null);
  const count = choice === null ? 0 : [...choice.open].filter((id) => choice.ids.has(id)).length;
  const isAll = count > 0 && count === choice?.open.size;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = count > 0 && !isAll;
  });
  if (choice === null) return null;
  return (
    <label className={style.choose}>
      <input
        ref={box}
        type="checkbox"
        aria-label={choice.all}
        disabled={choice.isDisabled || choice.open.size === 0}
        checked={isAll}
        onChange={() => choice.onAll(!isAll)}
      />
    </label>
  );
}
