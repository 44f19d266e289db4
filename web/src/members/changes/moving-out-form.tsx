import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMoveOut } from '../../affiliations/queries.ts';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';
import { Acts, type ChangeFormProps, Documented, PersonField } from './change-fields.tsx';

interface Given {
  readonly personId: string;
  readonly toCommittee: string;
  readonly onDay: string;
  readonly document: string;
}

/** To another committee: the membership ends, and a signed file with the card waits on the page of affiliations. */
export function MovingOutForm({ branchId, members, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const { today } = useMe();
  const moveOut = useMoveOut();
  const [id] = useState(() => newId());
  return (
    <Form<Given>
      name="moving-out"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => moveOut.mutate({ id, branchId, ...given }, { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <PersonField members={members} />
        <Form.Item
          name="toCommittee"
          label={text('moving.to')}
          rules={[{ required: true, whitespace: true, max: 100 }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <Documented dayLabel={text('leaving.on')} documentLabel={text('transfer.letter')} />
      <Acts error={moveOut.error} isPending={moveOut.isPending} onClose={onClose} />
    </Form>
  );
}
