import type { Leaving } from '@xianfeng/contract';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';

import { Acts, type ChangeFormProps, Documented, PersonField } from './change-fields.tsx';
import { useLeave } from '../../affiliations/queries.ts';

const LEAVINGS: readonly Leaving[] = ['died', 'withdrew', 'removed', 'expelled'];

interface Given {
  readonly personId: string;
  readonly leaving: Leaving;
  readonly onDay: string;
  readonly document: string;
}

/** A code and a document number; there is no field for reasons, and that is meant. */
export function LeavingForm({ branchId, members, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const { today } = useMe();
  const leave = useLeave();
  const [id] = useState(() => newId());
  return (
    <Form<Given>
      name="leaving"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => leave.mutate({ id, branchId, ...given }, { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <PersonField members={members} />
        <Form.Item name="leaving" label={text('leaving.code')} rules={[{ required: true }]}>
          <Choice choices={LEAVINGS.map((value) => ({ value, label: text(`leaving.${value}`) }))} />
        </Form.Item>
      </div>
      <Documented dayLabel={text('leaving.on')} documentLabel={text('stage.document')} />
      <Acts error={leave.error} isPending={leave.isPending} onClose={onClose} />
    </Form>
  );
}
