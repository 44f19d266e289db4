import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { useDayRules } from '../ui/use-day-rules.ts';

/** What every act carries. */
export interface Decided {
  readonly on: string;
  readonly document: string;
}

/** The first day and the document that decided it; an act that moves people begins with a month. */
export function DecidedFields({ isMonthStart = false }: { readonly isMonthStart?: boolean }): ReactElement {
  const text = useText('organizations');
  const { today } = useMe();
  const dayRules = useDayRules();
  return (
    <div className={layout.pair}>
      <Form.Item
        name="on"
        label={text('field.on')}
        rules={dayRules({ most: today })}
        {...(isMonthStart ? { extra: text('field.on.month') } : {})}
      >
        <DayField most={today} />
      </Form.Item>
      <Form.Item name="document" label={text('field.document')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} placeholder={text('field.document.example')} />
      </Form.Item>
    </div>
  );
}
