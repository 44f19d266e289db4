import { useQuery } from '@tanstack/react-query';
import { type Holder, type Role, role } from '@xianfeng/contract';
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
import { useDayRules } from '../ui/use-day-rules.ts';
import { EndAppointment } from './end-appointment.tsx';
import { organizationsQuery } from '../organizations/queries.ts';
import { useGrant } from './queries.ts';
import { useAppointmentWords } from '../ui/use-appointment-words.ts';

/** Being a member is a membership, not an appointment. */
const ROLES = role.options.filter((each) => each !== 'member');

interface GrantDialogProps {
  readonly holder: Holder;
  readonly onClose: () => void;
}

/** A person's roles: end one, or grant one with its term. */
export function GrantDialog({ holder, onClose }: GrantDialogProps): ReactElement {
  const text = useText('appointments');
  const words = useAppointmentWords();
  return (
    <Dialog title={text('grant.title', { name: holder.name })} onClose={onClose}>
      <div className={layout.form}>
        {holder.appointments.map((appointment) => (
          <div key={appointment.id} className={layout.line}>
            <p>
              {words.post(appointment)} <span className="muted small nowrap">{words.term(appointment)}</span>
            </p>
            {appointment.toOn === null && <EndAppointment appointment={appointment} />}
          </div>
        ))}
        <GrantForm personId={holder.personId} onClose={onClose} />
      </div>
    </Dialog>
  );
}

interface GrantFormProps {
  readonly personId: string;
  readonly onClose: () => void;
}

interface Given {
  readonly role: Role;
  readonly organizationId: string;
  readonly fromOn: string;
  readonly toOn?: string;
}

function GrantForm({ personId, onClose }: GrantFormProps): ReactElement {
  const text = useText('appointments');
  const frame = useText('frame');
  const { today } = useMe();
  const organizations = useQuery(organizationsQuery());
  const grant = useGrant();
  const dayRules = useDayRules();
  const [form] = Form.useForm<Given>();
  const fromOn = Form.useWatch('fromOn', form) ?? today;
  const [id] = useState(() => newId());
  const submit = ({ toOn = '', ...given }: Given): void =>
    grant.mutate({ id, personId, ...given, toOn: toOn === '' ? null : toOn }, { onSuccess: onClose });
  return (
    <Form<Given>
      form={form}
      name="grant"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ role: 'branch-secretary', fromOn: today }}
      onFinish={submit}
    >
      <div className={layout.pair}>
        <Form.Item name="role" label={text('grant.role')} rules={[{ required: true }]}>
          <Choice choices={ROLES.map((each) => ({ value: each, label: frame(`role.${each}`) }))} />
        </Form.Item>
        <Form.Item name="organizationId" label={text('grant.place')} rules={[{ required: true }]}>
          <Choice
            isSearched
            choices={(organizations.data ?? []).map(({ id: value, name }) => ({ value, label: name }))}
          />
        </Form.Item>
        <Form.Item name="fromOn" label={text('grant.from')} rules={[{ required: true }]}>
          <DayField />
        </Form.Item>
        <Form.Item
          name="toOn"
          label={text('grant.to')}
          dependencies={['fromOn']}
          rules={dayRules({ least: fromOn, isOptional: true })}
        >
          <DayField isOptional least={fromOn} />
        </Form.Item>
      </div>
      <Refusal error={grant.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={grant.isPending}>
          {text('grant.do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('grant.cancel')}
        </button>
      </div>
    </Form>
  );
}
