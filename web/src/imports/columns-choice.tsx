import type { EntryField } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { problemsOf } from '../ui/problems.ts';
import style from './imports.module.css';

type Columns = Partial<Record<EntryField, string>>;

interface ColumnsChoiceProps {
  readonly error: unknown;
  readonly columns: Columns;
  readonly onChange: (columns: Columns) => void;
  readonly onDone: () => void;
}

/** Which heading of the file is which column, asked of whoever knows the file, for those that were not found. */
export function ColumnsChoice({ error, columns, onChange, onDone }: ColumnsChoiceProps): ReactElement | null {
  const text = useText('imports');
  const id = useId();
  const missing = problemsOf(error).filter(({ code }) => code === 'entries.column-missing');
  const fields = missing.map(({ facts }) => facts?.['field'] as EntryField);
  const [first] = missing;
  if (first === undefined) return null;
  const headings = ([first.facts?.['headings'] ?? []].flat() as readonly string[]).filter((heading) => heading !== '');
  return (
    <fieldset className={style.columns}>
      <legend>{text('columns.title')}</legend>
      <div className={style.place}>
        {[...new Set(fields)].map((field) => (
          <div className="field" key={field}>
            <label htmlFor={`${id}-${field}`}>{text(`columns.${field}`)}</label>
            <Choice
              id={`${id}-${field}`}
              choices={headings.map((heading) => ({ value: heading, label: heading }))}
              {...(columns[field] === undefined ? {} : { value: columns[field] })}
              onChange={(heading) => onChange({ ...columns, [field]: heading })}
            />
          </div>
        ))}
      </div>
      <button
        type="button"
        className="btn slim"
        disabled={fields.some((field) => columns[field] === undefined)}
        onClick={onDone}
      >
        {text('columns.do')}
      </button>
    </fieldset>
  );
}
