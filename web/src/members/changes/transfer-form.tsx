import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import layout from '../../ui/form.module.css';
import { newId } from '../../ui/new-id.ts';

import { Acts, type ChangeFormProps, Documented, PersonField } from './change-fields.tsx';
import { Outlook } from './outlook.tsx';
import { useTransfer } from '../../affiliations/queries.ts';
import { openBranchesQuery } from '../../organizations/queries.ts';

interface Given {
  readonly personId: string;
  readonly toBranchId: string;
  readonly onDay: string;
  readonly document: string;
}

/** To another branch of the committee; what becomes of the card is said before it is done. */
export function TransferForm({ branchId, members, onClose }: ChangeFormProps): ReactElement {
  const text = useText('affiliations');
  const { today } = useMe();
  const transfer = useTransfer();
  const branches = useQuery(openBranchesQuery);
  const [form] = Form.useForm<Given>();
  const [id] = useState(() => newId());
  const { personId, toBranchId, onDay } = Form.useWatch([], form) ?? {};
  const choices = (branches.data ?? []).filter((branch) => branch.id !== branchId);
  return (
    <Form<Given>
      form={form}
      name="transfer"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ onDay: today }}
      onFinish={(given) => transfer.mutate({ id, branchId, ...given }, { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <PersonField members={members} />
        <Form.Item name="toBranchId" label={text('transfer.to')} rules={[{ required: true }]}>
          <Choice isSearched choices={choices.map((branch) => ({ value: branch.id, label: branch.name }))} />
        </Form.Item>
      </div>
      <Documented dayLabel={text('transfer.on')} documentLabel={text('transfer.letter')} />
      {personId !== undefined && toBranchId !== undefined && onDay !== undefined && onDay !== '' && (
        <Outlook asked={{ branchId, personId, toBranchId, onDay }} />
      )}
      <Acts error={transfer.error} isPending={transfer.isPending} onClose={onClose} />
    </Form>
  );
}
