import type { Pledge } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useWithdraw } from './queries.ts';

interface WithdrawFormProps {
  readonly pledge: Pick<Pledge, 'id' | 'revision'>;
  readonly onDone: () => void;
}

/** Takes a pledge back, with a reason that the other side reads. */
export function WithdrawForm({ pledge: { id, revision }, onDone }: WithdrawFormProps): ReactElement {
  const text = useText('pledges');
  const withdraw = useWithdraw();
  return (
    <Form<{ reason: string }>
      name={`withdraw-${id}`}
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ reason }) => withdraw.mutate({ id, revision, reason: reason.trim() }, { onSuccess: onDone })}
    >
      <Form.Item name="reason" label={text('withdraw.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" autoFocus />
      </Form.Item>
      <Refusal error={withdraw.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={withdraw.isPending}>
          {text('withdraw.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('close')}
        </button>
      </div>
    </Form>
  );
}
