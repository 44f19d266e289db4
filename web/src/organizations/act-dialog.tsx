import { Form } from 'antd';
import type { FormInstance } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { type Decided, DecidedFields } from './decided-fields.tsx';

interface ActDialogProps<Given extends object> {
  readonly title: string;
  readonly lead: string;
  /** What the button says; red where it ends something. */
  readonly act: string;
  readonly isEnding?: boolean;
  readonly movesPeople?: boolean;
  readonly form: FormInstance<Given & Decided>;
  readonly initial?: Partial<Given>;
  readonly mutation: { readonly isPending: boolean; readonly error: unknown };
  readonly onGiven: (given: Given & Decided) => void;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** The frame of every act: what it does in a sentence, its own fields, its day and document, its button. */
export function ActDialog<Given extends object>(props: ActDialogProps<Given>): ReactElement {
  const { title, lead, act, form, mutation, onGiven, onClose, children } = props;
  const { initial = {}, isEnding = false, movesPeople = false } = props;
  const text = useText('organizations');
  const { today } = useMe();
  const on = movesPeople ? `${today.slice(0, 7)}-01` : today;
  return (
    <Dialog title={title} onClose={onClose}>
      <Form<Given & Decided>
        form={form}
        name="organization-act"
        layout="vertical"
        className={layout.form ?? ''}
        initialValues={{ on, ...initial }}
        onFinish={onGiven}
      >
        <p className="muted small">{lead}</p>
        {children}
        <DecidedFields isMonthStart={movesPeople} />
        <Refusal error={mutation.error} />
        <div className={layout.acts}>
          <button type="submit" className={isEnding ? 'btn decide' : 'btn blue'} disabled={mutation.isPending}>
            {act}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('cancel')}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
