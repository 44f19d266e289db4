import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import layout from '../../ui/form.module.css';
import type { ChangeFormProps } from './change-fields.tsx';
import { AdmissionForm } from './admission-form.tsx';
import { ExtensionForm } from './extension-form.tsx';
import { LeavingForm } from './leaving-form.tsx';
import { MovingOutForm } from './moving-out-form.tsx';
import { StageForm } from './stage-form.tsx';
import { TransferForm } from './transfer-form.tsx';

const FORMS = {
  transfer: TransferForm,
  moving: MovingOutForm,
  stage: StageForm,
  extension: ExtensionForm,
  leaving: LeavingForm,
  activist: AdmissionForm,
} as const;

export type ChangeKind = keyof typeof FORMS;

interface ChangeDialogProps extends ChangeFormProps {
  /** What the caller may do here. */
  readonly kinds: readonly ChangeKind[];
}

/** What has happened to somebody, then the few fields that are asked for it. */
export function ChangeDialog({ kinds, ...form }: ChangeDialogProps): ReactElement {
  const text = useText('affiliations');
  const [kind, setKind] = useState(kinds[0] ?? 'stage');
  const Form = FORMS[kind];
  return (
    <Dialog title={text('change.title')} onClose={form.onClose}>
      <div className={layout.form}>
        <Choice
          aria-label={text('change.kind')}
          choices={kinds.map((value) => ({ value, label: text(`change.${value}`) }))}
          value={kind}
          onChange={(value) => setKind(kinds.find((each) => each === value) ?? kind)}
        />
        <p className="muted small">{text(`change.${kind}.lead`)}</p>
        <Form {...form} />
      </div>
    </Dialog>
  );
}
