import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';
import { useDayRules } from '../../ui/use-day-rules.ts';

import { Acts, type ChangeFormProps, Documented } from './change-fields.tsx';
import { useBeginAdmission } from '../../affiliations/queries.ts';

const SEXES = ['male', 'female'] as const;

interface Given {
  readonly name: string;
  readonly sex: (typeof SEXES)[number];
  readonly bornOn: string;
  readonly onDay: string;
  readonly document: string;
}

/** Somebody new: an applicant activist of the branch. */
export function AdmissionForm({ branchId, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const words = useText('members');
  const { today } = useMe();
  const begin = useBeginAdmission();
  const dayRules = useDayRules();
  const [ids] = useState(() => ({ id: newId(), personId: newId() }));
  return (
    <Form<Given>
      name="activist"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => begin.mutate({ ...ids, branchId, ...given }, { onSuccess: onClose })}
    >
      <Form.Item name="name" label={words('head.name')} rules={[{ required: true, whitespace: true, max: 50 }]}>
        <Input maxLength={50} autoComplete="off" />
      </Form.Item>
      <div className={layout.pair}>
        <Form.Item name="sex" label={words('record.sex')} rules={[{ required: true }]}>
          <Choice choices={SEXES.map((value) => ({ value, label: words(`record.sex.${value}`) }))} />
        </Form.Item>
        <Form.Item name="bornOn" label={words('head.born')} rules={dayRules({ most: today })}>
          <DayField most={today} />
        </Form.Item>
      </div>
      <Documented dayLabel={text('activist.on')} documentLabel={text('stage.document')} />
      <Acts error={begin.error} isPending={begin.isPending} onClose={onClose} />
    </Form>
  );
}
