import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { type StepPlace, useWithdrawMinutes } from './queries.ts';

interface WithdrawFormProps {
  readonly place: StepPlace;
  readonly minutesId: string;
  readonly onClose: () => void;
}

/** Why the minutes are taken back; they stay to be read. */
export function WithdrawForm({ place, minutesId, onClose }: WithdrawFormProps): ReactElement {
  const text = useText('minutes');
  const withdraw = useWithdrawMinutes();
  return (
    <Form<{ readonly reason: string }>
      name="withdraw"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ reason }) => withdraw.mutate({ ...place, minutesId, reason }, { onSuccess: onClose })}
    >
      <Form.Item
        name="reason"
        label={text('withdraw.reason')}
        rules={[{ required: true, whitespace: true, message: text('missing') }]}
      >
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={withdraw.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn" disabled={withdraw.isPending}>
          {text('withdraw.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('withdraw.leave')}
        </button>
      </div>
    </Form>
  );
}
