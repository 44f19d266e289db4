import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useNarrow } from '../ui/use-narrow.ts';
import { FileChoice } from '../ui/file-choice.tsx';
import style from './attachments.module.css';
import { type Sending, useSending } from './use-sending.ts';

/** Named one by one, for then an iPhone hands over a JPEG in place of its own format. */
const photos = 'image/jpeg,image/png,image/webp';

interface SendFilesProps {
  readonly branchId: string;
  readonly entryId: string;
}

/** Several files at once, on a phone its camera too; each says how far it has come and what was wrong with it. */
export function SendFiles({ branchId, entryId }: SendFilesProps): ReactElement {
  const text = useText('ledger');
  const isPhone = useNarrow();
  const { sendings, send } = useSending(branchId, entryId);
  const done = sendings.filter(({ state }) => state === 'done' || state === 'refused').length;
  const isSending = done < sendings.length;
  const input = (label: 'files.choose' | 'files.camera'): ReactElement => (
    <FileChoice
      label={text(label)}
      look={label === 'files.camera' ? 'btn blue' : 'btn blue slim'}
      accept={label === 'files.camera' ? photos : `${photos},application/pdf`}
      isCamera={label === 'files.camera'}
      isMany={label !== 'files.camera'}
      isDisabled={isSending}
      onFiles={(files) => void send(files)}
    />
  );
  return (
    <div className={style.send}>
      <div className={style.choose}>
        {isPhone && input('files.camera')}
        {input('files.choose')}
        <span className="muted small">{text('files.hint')}</span>
      </div>
      <div role="status">
        {isSending && (
          <>
            <p>{text('files.progress', { done, count: sendings.length })}</p>
            <progress className={style.progress} value={done} max={sendings.length} aria-label={text('files.choose')} />
          </>
        )}
      </div>
      <ul className={style.list}>
        {sendings.map((sending) => (
          <SendingLine key={sending.id} sending={sending} />
        ))}
      </ul>
    </div>
  );
}

function SendingLine({ sending: { name, state, error } }: { readonly sending: Sending }): ReactElement | null {
  const text = useText('ledger');
  // What has arrived stands in the list above.
  if (state === 'done') return null;
  return (
    <li>
      <span className={style.name}>{text(`files.state.${state}`, { name })}</span>
      <Refusal error={error} />
    </li>
  );
}
