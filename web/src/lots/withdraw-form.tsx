import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';

interface WithdrawFormProps {
  readonly onWithdraw: (reason: string) => void;
  readonly onLeave: () => void;
  readonly error: unknown;
  readonly isPending: boolean;
}

/** Takes a draw back, with a reason; list and draw stay to be read. */
export function WithdrawForm({ onWithdraw, onLeave, error, isPending }: WithdrawFormProps): ReactElement {
  const text = useText('lots');
  return (
    <Form<{ reason: string }>
      name="withdraw"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ reason }) => onWithdraw(reason.trim())}
    >
      <p>{text('withdraw.lead')}</p>
      <Form.Item name="reason" label={text('withdraw.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={isPending}>
          {text('withdraw.do')}
        </button>
        <button type="button" className="btn" onClick={onLeave}>
          {text('withdraw.leave')}
        </button>
      </div>
    </Form>
  );
}
