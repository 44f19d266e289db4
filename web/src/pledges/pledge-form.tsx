import type { PledgeSetView } from '@xianfeng/contract';
import { Form, Input, Select } from 'antd';
import { periodsOf } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useMake } from './queries.ts';

interface PledgeFormProps {
  readonly branchId: string;
  /** Null where the secretary pledges for the branch. */
  readonly personId: string | null;
  readonly set: PledgeSetView;
  readonly year: number;
  readonly way: 'own' | 'typed' | 'branch';
  /** A kind that is lacking is asked for first. */
  readonly kind?: string | undefined;
  readonly onDone: () => void;
}

interface Given {
  readonly kind: string;
  readonly words: string;
  readonly dueOn: string;
  readonly months?: string[];
  readonly pledgedOn: string;
}

const leads = { own: 'form.lead', typed: 'form.typedLead', branch: 'form.branchLead' } as const;
const acts = { own: 'form.do', typed: 'form.type', branch: 'form.branch' } as const;

/** A pledge in one sentence: the year's end and every month to it, unless it is due before. */
export function PledgeForm({ branchId, personId, set, year, way, kind, onDone }: PledgeFormProps): ReactElement {
  const text = useText('pledges');
  const { today } = useMe();
  const make = useMake();
  const [id] = useState(() => newId());
  const [form] = Form.useForm<Given>();
  const last = `${year}-12-31`;
  const first = today > last ? last : today;
  const dueOn = Form.useWatch('dueOn', form) ?? last;
  const [only] = set.kinds.length === 1 ? set.kinds : [];
  const submit = ({ words, months = [], ...given }: Given): void =>
    make.mutate(
      { id, branchId, personId, ...given, words: words.trim(), months: set.period === 'year' ? [] : months },
      { onSuccess: onDone },
    );
  return (
    <Form<Given>
      form={form}
      name={`pledge-${way}`}
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{
        ...{ dueOn: last, pledgedOn: first, months: monthsTo(year, first, last) },
        ...(kind === undefined && only === undefined ? {} : { kind: kind ?? only?.id }),
      }}
      onValuesChange={({ dueOn: due }: Partial<Given>) => {
        if (due !== undefined) form.setFieldValue('months', monthsTo(year, first, due));
      }}
      onFinish={submit}
    >
      <p className="muted small">{text(leads[way])}</p>
      {set.cite !== null && set.clause !== null && (
        <p className="muted small">{text('form.clause', { cite: set.cite, clause: set.clause })}</p>
      )}
      <Form.Item name="kind" label={text('form.kind')} hidden={only !== undefined} rules={[{ required: true }]}>
        <Choice choices={set.kinds.map(({ id: value, name: label }) => ({ value, label }))} />
      </Form.Item>
      <Form.Item
        name="words"
        label={text('form.words')}
        extra={text('form.hint')}
        rules={[{ required: true, min: 2, whitespace: true }]}
      >
        <Input.TextArea maxLength={200} autoSize={{ minRows: 2, maxRows: 6 }} autoFocus />
      </Form.Item>
      <Days year={year} today={today} way={way} />
      {set.period === 'month' && <Months year={year} dueOn={dueOn} />}
      <Refusal error={make.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={make.isPending}>
          {text(acts[way])}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('close')}
        </button>
      </div>
    </Form>
  );
}

function Days({ year, today, way }: Pick<PledgeFormProps, 'year' | 'way'> & { readonly today: string }): ReactElement {
  const text = useText('pledges');
  const dayRules = useDayRules();
  const due = { least: `${year}-01-01`, most: `${year}-12-31` };
  const signed = { most: today };
  return (
    <div className={layout.pair}>
      <Form.Item name="dueOn" label={text('form.due')} rules={dayRules(due)}>
        <DayField {...due} />
      </Form.Item>
      <Form.Item
        name="pledgedOn"
        label={text(way === 'typed' ? 'form.pledged' : 'form.pledgedOwn')}
        hidden={way === 'own'}
        rules={dayRules(signed)}
      >
        <DayField {...signed} />
      </Form.Item>
    </div>
  );
}

function Months({ year, dueOn }: { readonly year: number; readonly dueOn: string }): ReactElement {
  const text = useText('pledges');
  const dates = useDates();
  const options = periodsOf(String(year), 'month')
    .filter((month) => month <= dueOn.slice(0, 7))
    .map((value) => ({ value, label: dates.month(value) }));
  return (
    <Form.Item name="months" label={text('form.months')} rules={[{ required: true }]}>
      <Select<string[]> mode="multiple" options={options} virtual={false} showSearch={false} />
    </Form.Item>
  );
}

/** From the month it is written in to the one it is due in. */
function monthsTo(year: number, first: string, dueOn: string): string[] {
  const [from, to] = [first.slice(0, 7), dueOn.slice(0, 7)];
  return periodsOf(String(year), 'month').filter((month) => month >= from && month <= to);
}
