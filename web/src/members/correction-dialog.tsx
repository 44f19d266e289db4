import { keptKindWords, type KeptKindId } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useRequestCorrection } from '../privacy/queries.ts';

/** What somebody can say is wrong; the rest is written by the machine and cannot be wrong about a person. */
const KINDS: readonly KeptKindId[] = [
  'identity',
  'phone',
  'idNumber',
  'membership',
  'exemption',
  'appointment',
  'scores',
  'entries',
  'ballots',
  'ratings',
  'notices',
];

/** Asks for a correction of what is stored about oneself. */
export function CorrectionDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const text = useText('privacy');
  const { language } = useLanguage();
  const request = useRequestCorrection();
  const [id] = useState(() => newId());
  const [kind, setKind] = useState<KeptKindId>('identity');
  const [wanted, setWanted] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    request.mutate({ id, kind, wanted: wanted.trim() }, { onSuccess: onClose });
  };
  const choices = KINDS.map((value) => ({ value, label: keptKindWords[value].name[language === 'en' ? 1 : 0] }));
  return (
    <Dialog title={text('record.correct')} onClose={onClose}>
      <form className={layout.form} onSubmit={submit}>
        <p>{text('record.correctLead')}</p>
        <label className="field">
          {text('record.wanted')}
          <textarea
            className="input"
            rows={3}
            required
            maxLength={500}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
        <Choice
          aria-label={text('record.kind')}
          choices={choices}
          value={kind}
          onChange={(value) => setKind(KINDS.find((each) => each === value) ?? 'identity')}
        />
        <Refusal error={request.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn blue" disabled={request.isPending || wanted.trim() === ''}>
            {text('record.send')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('record.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
