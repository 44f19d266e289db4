import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import type { FittedBlock, PasteFault } from './clipboard.ts';
import style from './sheet-page.module.css';
import { useSheetWords } from './use-sheet-words.ts';

const SHOWN = 12;

/** How a paste ended: so many cells, or every fault with its place and nothing pasted. */
export function PasteNote({
  pasted,
  sheet,
  onClose,
}: {
  readonly pasted: FittedBlock;
  readonly sheet: Sheet;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText('sheets');
  const frame = useText('frame');
  const words = useSheetWords(sheet);
  const { faults, changes } = pasted;
  if (faults.length === 0) {
    return (
      <p className={style.pasted} role="status">
        {changes.length === 0 ? text('paste.nothing') : text('paste.done', { count: changes.length })}
      </p>
    );
  }
  return (
    <div className={`callout ${style.faults}`} role="alert">
      <b>{text('paste.faults', { count: faults.length })}</b>
      <button type="button" className="btn slim" onClick={onClose}>
        {frame('close')}
      </button>
      <ul>
        {faults.slice(0, SHOWN).map((fault) => (
          <li key={`${fault.row}-${fault.column}`}>
            <Where fault={fault} />
            {text(`paste.fault.${fault.kind}`, { ...words, found: fault.found })}
          </li>
        ))}
      </ul>
      {faults.length > SHOWN && <p>{text('paste.more', { count: faults.length - SHOWN })}</p>}
    </div>
  );
}

function Where({ fault }: { readonly fault: PasteFault }): ReactElement {
  const text = useText('sheets');
  const { member, item, row, column } = fault;
  const place = member === null || item === null ? text('paste.outside') : text('left.place', { member, item });
  return <b>{text('paste.at', { row, column, place })}</b>;
}
