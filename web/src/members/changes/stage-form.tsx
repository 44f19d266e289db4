import type { Member } from '@xianfeng/contract';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';

import { Acts, type ChangeFormProps, Documented, PersonField } from './change-fields.tsx';
import { useReachStage } from '../../affiliations/queries.ts';

type Stage = Member['status'];

/** One step at a time. */
const NEXT: Readonly<Record<Stage, Stage | null>> = {
  activist: 'development-target',
  'development-target': 'probationary',
  probationary: 'full',
  full: null,
};

interface Given {
  readonly personId: string;
  readonly onDay: string;
  readonly document: string;
}

/** The next stage of admission; which one it is follows from the present one. */
export function StageForm({ branchId, members, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const words = useText('members');
  const { today } = useMe();
  const reach = useReachStage();
  const [form] = Form.useForm<Given>();
  const [id] = useState(() => newId());
  const personId = Form.useWatch('personId', form);
  const candidates = members.filter(({ status }) => NEXT[status] !== null);
  const chosen = candidates.find((member) => member.personId === personId);
  const stage = chosen === undefined ? null : NEXT[chosen.status];
  return (
    <Form<Given>
      form={form}
      name="stage"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => {
        if (stage !== null) reach.mutate({ id, branchId, stage, ...given }, { onSuccess: onClose });
      }}
    >
      <PersonField members={candidates} />
      {chosen !== undefined && stage !== null && (
        <p>{text('stage.step', { present: words(`status.${chosen.status}`), next: words(`status.${stage}`) })}</p>
      )}
      <Documented dayLabel={text('stage.on')} documentLabel={text('stage.document')} />
      <Acts error={reach.error} isPending={reach.isPending} onClose={onClose} />
    </Form>
  );
}
