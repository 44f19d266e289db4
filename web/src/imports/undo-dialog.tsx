import type { ImportRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useUndo } from './queries.ts';

interface UndoDialogProps {
  readonly record: ImportRecord;
  readonly onClose: () => void;
}

/** Asked once, and says what will be gone. */
export function UndoDialog({ record, onClose }: UndoDialogProps): ReactElement {
  const text = useText('imports');
  const undo = useUndo();
  const facts = { file: record.fileName, count: record.rowCount };
  return (
    <Dialog title={text('undo.title')} onClose={onClose}>
      <div className={layout.form}>
        <p>{text(`undo.${record.kind}`, facts)}</p>
        <Refusal error={undo.error} />
        <div className={layout.acts}>
          <button
            type="button"
            className="btn blue"
            disabled={undo.isPending}
            onClick={() => undo.mutate(record.id, { onSuccess: onClose })}
          >
            {text(undo.isPending ? 'undo.doing' : 'undo.do')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('undo.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
