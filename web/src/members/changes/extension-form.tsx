import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import { DayField } from '../../ui/day-field.tsx';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';
import { useDayRules } from '../../ui/use-day-rules.ts';

import { Acts, type ChangeFormProps, Documented, PersonField } from './change-fields.tsx';
import { useExtendProbation } from '../../affiliations/queries.ts';

interface Given {
  readonly personId: string;
  readonly onDay: string;
  readonly untilOn: string;
  readonly document: string;
}

/** A probation is extended once, by half a year to a year. */
export function ExtensionForm({ branchId, members, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const { today } = useMe();
  const extend = useExtendProbation();
  const dayRules = useDayRules();
  const [id] = useState(() => newId());
  return (
    <Form<Given>
      name="extension"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => extend.mutate({ id, branchId, ...given }, { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <PersonField members={members.filter(({ status }) => status === 'probationary')} />
        <Form.Item name="untilOn" label={text('extension.until')} rules={dayRules({})}>
          <DayField />
        </Form.Item>
      </div>
      <Documented dayLabel={text('extension.on')} documentLabel={text('stage.document')} />
      <Acts error={extend.error} isPending={extend.isPending} onClose={onClose} />
    </Form>
  );
}
