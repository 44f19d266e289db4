import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useWithdrawCheck } from './queries.ts';

/** Takes a check back, with a reason; list and draw stay to be read. */
export function WithdrawForm({ id, onDone }: { readonly id: string; readonly onDone: () => void }): ReactElement {
  const text = useText('spotChecks');
  const withdraw = useWithdrawCheck();
  return (
    <Form<{ reason: string }>
      name="withdraw-check"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ reason }) => withdraw.mutate({ id, reason: reason.trim() }, { onSuccess: onDone })}
    >
      <p>{text('withdraw.lead')}</p>
      <Form.Item name="reason" label={text('withdraw.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={withdraw.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={withdraw.isPending}>
          {text('withdraw.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('withdraw.leave')}
        </button>
      </div>
    </Form>
  );
}
