import type { ExemptReason, Member } from '@xianfeng/contract';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useDayRules } from '../ui/use-day-rules.ts';
import { EndExemption } from './end-exemption.tsx';
import { useExempt } from './queries.ts';

const REASONS: readonly ExemptReason[] = ['age', 'long-illness', 'frailty'];

interface ExemptionDialogProps {
  readonly branchId: string;
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Who is not scored and why: end an exemption, or add one with its days. */
export function ExemptionDialog({ branchId, members, onClose }: ExemptionDialogProps): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const term = (fromOn: string, toOn: string | null): string =>
    toOn === null
      ? text('exemption.open', { from: dates.full(fromOn) })
      : text('exemption.term', { from: dates.full(fromOn), to: dates.full(toOn) });
  return (
    <Dialog title={text('exemption.title')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('exemption.lead')}</p>
        {members.map(({ personId, name, exemption }) => {
          if (exemption === null) return null;
          const { reason, fromOn, toOn } = exemption;
          return (
            <div key={exemption.id} className={layout.line}>
              <p>
                <b>{name}</b> {text(`exempt.${reason}`)}{' '}
                <span className="muted small nowrap">{term(fromOn, toOn)}</span>
              </p>
              {toOn === null && <EndExemption place={{ branchId, personId }} name={name} exemption={exemption} />}
            </div>
          );
        })}
        <ExemptionForm branchId={branchId} members={members} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface Given {
  readonly personId: string;
  readonly reason: ExemptReason;
  readonly fromOn: string;
  readonly toOn?: string;
}

function ExemptionForm({ branchId, members, onClose }: ExemptionDialogProps): ReactElement {
  const text = useText('members');
  const { today, personId: self, year } = useMe();
  const exempt = useExempt(branchId);
  const dayRules = useDayRules();
  const [form] = Form.useForm<Given>();
  const fromOn = Form.useWatch('fromOn', form) ?? today;
  const [id] = useState(() => newId());
  // Nobody takes himself out; who is out already stands above.
  const open = members.filter(({ personId, exemption }) => personId !== self && exemption === null);
  const submit = ({ toOn = '', ...given }: Given): void =>
    exempt.mutate({ id, ...given, toOn: toOn === '' ? null : toOn }, { onSuccess: onClose });
  return (
    <Form<Given>
      form={form}
      name="exemption"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ fromOn: today }}
      onFinish={submit}
    >
      <div className={layout.pair}>
        <Form.Item name="personId" label={text('exemption.member')} rules={[{ required: true }]}>
          <Choice isSearched choices={open.map(({ personId, name }) => ({ value: personId, label: name }))} />
        </Form.Item>
        <Form.Item name="reason" label={text('exemption.reason')} rules={[{ required: true }]}>
          <Choice choices={REASONS.map((each) => ({ value: each, label: text(`exemption.reason.${each}`) }))} />
        </Form.Item>
        <Form.Item name="fromOn" label={text('exemption.from')} rules={dayRules({ least: `${year}-01-01` })}>
          <DayField least={`${year}-01-01`} />
        </Form.Item>
        <Form.Item
          name="toOn"
          label={text('exemption.to')}
          dependencies={['fromOn']}
          rules={dayRules({ least: fromOn, isOptional: true })}
        >
          <DayField isOptional least={fromOn} />
        </Form.Item>
      </div>
      <Refusal error={exempt.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={exempt.isPending}>
          {text('exemption.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('exemption.cancel')}
        </button>
      </div>
    </Form>
  );
}
