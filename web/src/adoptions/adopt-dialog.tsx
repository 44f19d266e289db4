import { useQuery } from '@tanstack/react-query';
import type { SchemeCheck } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useDayRules } from '../ui/use-day-rules.ts';
import { ChooseText } from './choose-text.tsx';
import { Findings } from './findings.tsx';
import { checkQuery, useAdopt } from './queries.ts';

/** A text is chosen, checked, and recorded as what a meeting adopted. */
export function AdoptDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const text = useText('adoptions');
  const [body, setBody] = useState<string | null>(null);
  return (
    <Dialog title={text('adopt.title')} onClose={onClose}>
      <ChooseText onChosen={setBody} />
      {body !== null && <Checked key={body} body={body} onClose={onClose} />}
    </Dialog>
  );
}

interface CheckedProps {
  readonly body: string;
  readonly onClose: () => void;
}

function Checked({ body, onClose }: CheckedProps): ReactElement {
  const query = useQuery(checkQuery(body));
  return (
    <Fetched query={query} lines={3}>
      {(check) => (
        <>
          <Findings check={check} />
          {isSound(check) && <AdoptForm body={body} onClose={onClose} />}
        </>
      )}
    </Fetched>
  );
}

function isSound({ scheme, findings }: SchemeCheck): boolean {
  return scheme !== null && findings.every(({ severity }) => severity !== 'error');
}

interface Given {
  readonly meetingOn: string;
  readonly due: number;
  readonly present: number;
  readonly ayes: number;
  readonly document: string;
  readonly toldOn: string;
}

const PEOPLE = { type: 'integer', min: 1, max: 100_000 } as const;

function AdoptForm({ body, onClose }: CheckedProps): ReactElement {
  const text = useText('adoptions');
  const dates = useDates();
  const { today } = useMe();
  const adopt = useAdopt();
  const dayRules = useDayRules();
  const [id] = useState(() => newId());
  const count = [
    { required: true, message: text('missing') },
    { ...PEOPLE, message: text('people') },
  ];
  return (
    <Form<Given>
      name="adopt"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={(given) => {
        if (!adopt.isPending) adopt.mutate({ ...given, id, body }, { onSuccess: onClose });
      }}
    >
      <p className="muted small">{text('adopt.lead', { day: dates.full(today) })}</p>
      <div className={layout.pair}>
        <Form.Item name="meetingOn" label={text('meetingOn')} rules={dayRules({ most: today })}>
          <DayField most={today} />
        </Form.Item>
        <Form.Item name="document" label={text('head.document')} rules={[{ required: true, message: text('missing') }]}>
          <Input maxLength={100} autoComplete="off" placeholder={text('document.hint')} />
        </Form.Item>
        <Form.Item name="due" label={text('due')} rules={count}>
          <CountField />
        </Form.Item>
        <Form.Item name="present" label={text('present')} rules={count}>
          <CountField />
        </Form.Item>
        <Form.Item name="ayes" label={text('ayes')} rules={count}>
          <CountField />
        </Form.Item>
        <Form.Item name="toldOn" label={text('toldOn')} rules={dayRules({ most: today })}>
          <DayField most={today} />
        </Form.Item>
      </div>
      <Refusal error={adopt.error} />
      <div className={layout.acts}>
        <button type="button" className="btn" onClick={onClose}>
          {text('back')}
        </button>
        <button type="submit" className="btn decide" disabled={adopt.isPending}>
          {text('adopt.confirm')}
        </button>
      </div>
    </Form>
  );
}
