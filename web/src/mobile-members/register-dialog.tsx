import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
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
import { openBranchesQuery } from '../organizations/queries.ts';
import { rollQuery, useBeginMobile } from './queries.ts';

interface Given {
  readonly personId: string;
  readonly sinceOn: string;
  readonly hostBranchId?: string;
  readonly hostName?: string;
  readonly contactId: string;
  readonly appraisedBy: 'home' | 'host';
}

/** A member who lives elsewhere: since when, hosted by whom, and who keeps contact. */
export function RegisterDialog({
  branchId,
  onClose,
}: {
  readonly branchId: string;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText('mobileMembers');
  const { today } = useMe();
  const dayRules = useDayRules();
  const begin = useBeginMobile();
  const roll = useQuery(rollQuery(branchId));
  const hosts = useQuery(openBranchesQuery);
  const [id] = useState(() => newId());
  const people = (roll.data ?? [])
    .filter(({ toOn }) => toOn === null)
    .map((one) => ({ value: one.personId, label: one.name }));
  const branches = (hosts.data ?? [])
    .filter((each) => each.id !== branchId)
    .map((each) => ({ value: each.id, label: each.name }));
  return (
    <Dialog title={text('register')} onClose={onClose}>
      <Form<Given>
        name="mobile"
        layout="vertical"
        className={layout.form ?? ''}
        initialValues={{ sinceOn: today, appraisedBy: 'home' }}
        onFinish={({ hostBranchId = '', hostName = '', ...given }) =>
          begin.mutate(
            {
              ...{ id, branchId, ...given },
              hostBranchId: hostBranchId === '' ? null : hostBranchId,
              hostName: hostName.trim() === '' ? null : hostName,
            },
            { onSuccess: onClose },
          )
        }
      >
        <div className={layout.pair}>
          <Form.Item name="personId" label={text('field.member')} rules={[{ required: true }]}>
            <Choice isSearched choices={people} />
          </Form.Item>
          <Form.Item name="sinceOn" label={text('head.since')} rules={dayRules({ most: today })}>
            <DayField most={today} />
          </Form.Item>
          <Form.Item name="hostBranchId" label={text('field.hostHere')}>
            <Choice isSearched choices={branches} />
          </Form.Item>
          <Form.Item name="hostName" label={text('field.hostElsewhere')} rules={[{ max: 100 }]}>
            <Input maxLength={100} autoComplete="off" />
          </Form.Item>
          <Form.Item name="contactId" label={text('head.contact')} rules={[{ required: true }]}>
            <Choice isSearched choices={people} />
          </Form.Item>
          <Form.Item name="appraisedBy" label={text('head.appraised')} rules={[{ required: true }]}>
            <Choice
              choices={(['home', 'host'] as const).map((value) => ({ value, label: text(`appraised.${value}`) }))}
            />
          </Form.Item>
        </div>
        <Refusal error={begin.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn blue" disabled={begin.isPending}>
            {text('do.register')}
          </button>
        </div>
      </Form>
    </Dialog>
  );
}
