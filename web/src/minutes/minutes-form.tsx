import type { StepView } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { Meeting } from './meeting.tsx';
import { type StepPlace, useRecordMinutes } from './queries.ts';

interface MinutesFormProps {
  readonly place: StepPlace;
  readonly step: StepView;
  readonly asks: NonNullable<StepView['asks']>;
}

interface Given {
  readonly on: string;
  readonly due?: number | null;
  readonly present?: number | null;
  readonly ayes?: number | null;
  readonly document?: string;
  readonly words: string;
}

const PEOPLE = { type: 'integer', min: 1, max: 5000 } as const;

/** The few things that a step's minutes must say. */
export function MinutesForm({ place, step, asks }: MinutesFormProps): ReactElement {
  const text = useText('minutes');
  const { today } = useMe();
  const record = useRecordMinutes();
  const dayRules = useDayRules();
  const [minutesId] = useState(() => newId());
  const count = [
    { required: true, message: text('missing') },
    { ...PEOPLE, message: text('people') },
  ];
  return (
    <Form<Given>
      name="minutes"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={step.sheet === null ? { on: today } : takenFrom(step.sheet)}
      onFinish={({ on, due, present, ayes, document, words }) =>
        record.mutate({
          ...{ ...place, minutesId, on, due: due ?? null, present: present ?? null, ayes: ayes ?? null, words },
          document: document === undefined || document.trim() === '' ? null : document,
        })
      }
    >
      <Meeting branchId={place.branchId} step={step} />
      <div className={layout.pair}>
        <Form.Item name="on" label={text('on')} rules={dayRules({ most: today })}>
          <DayField most={today} />
        </Form.Item>
        <Form.Item name="document" label={text('document')}>
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
        {asks.meeting && (
          <Form.Item name="due" label={text('due')} rules={count}>
            <CountField />
          </Form.Item>
        )}
        {asks.meeting && (
          <Form.Item name="present" label={text('present')} rules={count}>
            <CountField />
          </Form.Item>
        )}
        {asks.ayes && (
          <Form.Item name="ayes" label={text('ayes')} rules={count}>
            <CountField />
          </Form.Item>
        )}
      </div>
      <Form.Item
        name="words"
        label={text('words')}
        rules={[{ required: true, whitespace: true, message: text('missing') }]}
      >
        <Input.TextArea rows={5} maxLength={2000} placeholder={text(`hint.${step.kind}` as never)} />
      </Form.Item>
      <Refusal error={record.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={record.isPending}>
          {text('do')}
        </button>
      </div>
    </Form>
  );
}

/** What a sheet of this very meeting has said already. */
function takenFrom({ on, due, present, words }: NonNullable<StepView['sheet']>): Partial<Given> {
  return { on, due, present, ...(words === null ? {} : { words }) };
}
