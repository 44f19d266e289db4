import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import { useText } from '../text/use-text.ts';
import { Floating } from '../ui/floating.tsx';
import type { SheetItem } from './grid.ts';
import style from './score-grid.module.css';
import type { Editing, Grid } from './use-grid.ts';

interface CellEditorProps {
  readonly editing: Editing;
  readonly item: SheetItem;
  readonly label: string;
  readonly grid: { readonly current: Grid };
}

/** The field in a cell while it is typed into; what cannot stand keeps it open and says why. */
export function CellEditor({ editing, item, label, grid }: CellEditorProps): ReactElement {
  const text = useText('sheets');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    field.current?.focus();
    const end = field.current?.value.length ?? 0;
    field.current?.setSelectionRange(end, end);
  }, []);
  const { fault } = editing;
  return (
    <>
      <input
        ref={field}
        className={style.editor}
        inputMode="decimal"
        autoComplete="off"
        aria-label={label}
        aria-invalid={fault !== null}
        value={editing.text}
        onChange={({ target }) => grid.current.setEditing({ ...editing, text: target.value, fault: null })}
        onKeyDown={(event) => grid.current.onEditKey(event)}
        onBlur={() => grid.current.endEdit()}
      />
      {fault !== null && field.current !== null && (
        <Floating anchor={field.current} label={label} look="warning">
          <span role="alert">
            {text(`fault.${fault}`, { found: editing.text, item: item.name, least: item.least, most: item.most })}
          </span>
        </Floating>
      )}
    </>
  );
}
