import type { ExemptReason } from '@xianfeng/contract';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useWish } from './queries.ts';

const REASONS: readonly ExemptReason[] = ['age', 'long-illness', 'frailty'];

interface WishFormProps {
  readonly branchId: string;
  /** For whom it may be typed; just oneself on the own page. */
  readonly people: readonly { readonly personId: string; readonly name: string }[];
  readonly onDone: () => void;
}

interface Given {
  readonly personId: string;
  readonly reason: ExemptReason;
  readonly fromOn: string;
  readonly toOn?: string;
}

/** A wish not to be scored: a reason by its code and the days, nothing about health. */
export function WishForm({ branchId, people, onDone }: WishFormProps): ReactElement {
  const text = useText('exemptions');
  const members = useText('members');
  const { today, year } = useMe();
  const wish = useWish();
  const dayRules = useDayRules();
  const [form] = Form.useForm<Given>();
  const fromOn = Form.useWatch('fromOn', form) ?? today;
  const [id] = useState(() => newId());
  const [only] = people.length === 1 ? people : [];
  return (
    <Form<Given>
      form={form}
      name="wish"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ fromOn: today, ...(only === undefined ? {} : { personId: only.personId }) }}
      onFinish={({ toOn = '', ...given }) =>
        wish.mutate({ id, branchId, ...given, toOn: toOn === '' ? null : toOn }, { onSuccess: onDone })
      }
    >
      <Form.Item
        name="personId"
        label={members('exemption.member')}
        hidden={only !== undefined}
        rules={[{ required: true }]}
      >
        <Choice isSearched choices={people.map(({ personId, name }) => ({ value: personId, label: name }))} />
      </Form.Item>
      <Form.Item name="reason" label={members('exemption.reason')} rules={[{ required: true }]}>
        <Choice choices={REASONS.map((each) => ({ value: each, label: members(`exemption.reason.${each}`) }))} />
      </Form.Item>
      <div className={layout.pair}>
        <Form.Item name="fromOn" label={members('exemption.from')} rules={dayRules({ least: `${year}-01-01` })}>
          <DayField least={`${year}-01-01`} />
        </Form.Item>
        <Form.Item
          name="toOn"
          label={members('exemption.to')}
          dependencies={['fromOn']}
          rules={dayRules({ least: fromOn, isOptional: true })}
        >
          <DayField isOptional least={fromOn} />
        </Form.Item>
      </div>
      <Refusal error={wish.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={wish.isPending}>
          {text('do.wish')}
        </button>
      </div>
    </Form>
  );
}
