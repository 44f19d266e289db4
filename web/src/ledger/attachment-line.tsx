import type { Attachment } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { saveFile } from '../ui/save-file.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './attachments.module.css';
import { useReadAttachment } from './queries.ts';
import { RemoveAttachment } from './remove-attachment.tsx';
import { instantDay } from '../ui/instant-text.ts';

interface AttachmentLineProps {
  readonly attachment: Attachment;
  readonly branchId: string;
  readonly isSecretary: boolean;
}

/** One file: a photo opens in place, a PDF is saved. */
export function AttachmentLine({ attachment, branchId, isSecretary }: AttachmentLineProps): ReactElement {
  const text = useText('ledger');
  const dates = useDates();
  const read = useReadAttachment(branchId);
  const [shown, setShown] = useState<string | null>(null);
  const [isRemoving, setRemoving] = useState(false);
  useEffect(() => () => (shown === null ? undefined : URL.revokeObjectURL(shown)), [shown]);
  const { id, kind, name, size, addedBy, addedAt } = attachment;
  const isPhoto = kind !== 'pdf';
  const open = (): void => {
    if (shown !== null) return setShown(null);
    read.mutate(id, {
      onSuccess: (file) => (isPhoto ? setShown(URL.createObjectURL(file)) : saveFile(file, name)),
    });
  };
  return (
    <li>
      <div className={style.line}>
        <span className={style.name}>
          {name}
          <small>
            {text('files.added', {
              kind: kind.toUpperCase(),
              size: sizeText(size),
              name: addedBy,
              day: dates.short(instantDay(addedAt)),
            })}
          </small>
        </span>
        <button
          type="button"
          className="btn slim"
          disabled={read.isPending}
          aria-label={text(isPhoto ? 'files.look.at' : 'files.save.it', { name })}
          onClick={open}
        >
          {text(shown !== null ? 'files.close' : isPhoto ? 'files.look' : 'files.save')}
        </button>
        {isSecretary && (
          <button
            type="button"
            className="btn text slim"
            aria-label={text('files.remove.it', { name })}
            onClick={() => setRemoving(!isRemoving)}
          >
            {text('files.remove')}
          </button>
        )}
      </div>
      <Refusal error={read.error} />
      {shown !== null && <img className={style.photo} src={shown} alt={name} />}
      {isRemoving && <RemoveAttachment branchId={branchId} id={id} onDone={() => setRemoving(false)} />}
    </li>
  );
}

function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
