import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Themed } from '../ui/themed.tsx';
import type { At } from './selection.ts';

interface PasteBoxProps {
  readonly sheet: Sheet;
  readonly at: At;
  readonly onPaste: (text: string) => void;
  readonly onClose: () => void;
}

/** For those who look for a button: the same paste, with a box to see what came. */
export function PasteBox({ sheet, at, onPaste, onClose }: PasteBoxProps): ReactElement {
  const text = useText('sheets');
  const frame = useText('frame');
  const [block, setBlock] = useState('');
  const member = sheet.members[at.row]?.name ?? '';
  const item = sheet.items[Math.min(at.column, sheet.items.length - 1)]?.name ?? '';
  return (
    <Themed>
      <Dialog title={text('paste.title')} onClose={onClose}>
        <p>{text('paste.lead', { member, item })}</p>
        <textarea
          className="input"
          rows={8}
          aria-label={text('paste.words')}
          value={block}
          onChange={({ target }) => setBlock(target.value)}
        />
        <div className={layout.acts}>
          <button
            type="button"
            className="btn blue"
            aria-disabled={block.trim() === ''}
            onClick={() => {
              if (block.trim() === '') return;
              onClose();
              onPaste(block);
            }}
          >
            {text('paste.confirm')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {frame('cancel')}
          </button>
        </div>
      </Dialog>
    </Themed>
  );
}
