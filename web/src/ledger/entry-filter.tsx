import type { LedgerEntry } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import style from './ledger.module.css';
import type { Shown } from './shown-entries.ts';

const ALL = 'all';

interface EntryFilterProps {
  readonly entries: readonly LedgerEntry[];
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** By member and by item, of those that have entries. */
export function EntryFilter({ entries, shown, onShow }: EntryFilterProps): ReactElement {
  const text = useText('ledger');
  const all = { value: ALL, label: text('filter.all') };
  const members = new Map(entries.map(({ subjectId, subject }) => [subjectId, subject]));
  const items = new Map(entries.map(({ item, itemName }) => [item, itemName]));
  const choicesOf = (names: ReadonlyMap<string, string>) => [
    all,
    ...Array.from(names, ([value, label]) => ({ value, label })),
  ];
  const read = (value: string): string | null => (value === ALL ? null : value);
  return (
    <div className={style.filter}>
      <label className="field" htmlFor="filter-member">
        <span>{text('filter.member')}</span>
      </label>
      <Choice
        id="filter-member"
        isSearched
        choices={choicesOf(members)}
        value={shown.subjectId ?? ALL}
        onChange={(value) => onShow({ ...shown, subjectId: read(value) })}
      />
      <label className="field" htmlFor="filter-item">
        <span>{text('filter.item')}</span>
      </label>
      <Choice
        id="filter-item"
        choices={choicesOf(items)}
        value={shown.item ?? ALL}
        onChange={(value) => onShow({ ...shown, item: read(value) })}
      />
    </div>
  );
}
