import { useQuery } from '@tanstack/react-query';
import type { Organization } from '@xianfeng/contract';
import { mayStandUnder } from '@xianfeng/engine';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Decided } from './decided-fields.tsx';
import { organizationsQuery, useClose, useMove, useRename } from './queries.ts';
import { wayTo } from './tree.ts';

export interface ActProps {
  readonly organization: Organization;
  readonly onClose: () => void;
}

export function RenameDialog({ organization, onClose }: ActProps): ReactElement {
  const text = useText('organizations');
  const rename = useRename();
  const [form] = Form.useForm<{ name: string } & Decided>();
  const [actId] = useState(() => newId());
  const { id, name, revision } = organization;
  return (
    <ActDialog<{ name: string }>
      title={text('rename.of', { name })}
      lead={text('rename.lead')}
      act={text('rename.do')}
      form={form}
      initial={{ name }}
      mutation={rename}
      onGiven={(given) => rename.mutate({ id, actId, revision, ...given }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="name" label={text('field.newName')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}

export function MoveDialog({ organization, onClose }: ActProps): ReactElement {
  const text = useText('organizations');
  const move = useMove();
  const organizations = useQuery(organizationsQuery());
  const [form] = Form.useForm<{ parentId: string } & Decided>();
  const [actId] = useState(() => newId());
  const { id, name, revision, kind, parentId } = organization;
  const all = organizations.data ?? [];
  const places = all.filter(
    (each) =>
      each.id !== parentId && mayStandUnder(kind, each.kind) && wayTo(all, each.id).every((step) => step.id !== id),
  );
  return (
    <ActDialog<{ parentId: string }>
      title={text('move.of', { name })}
      lead={text('move.lead')}
      act={text('move.do')}
      form={form}
      mutation={move}
      onGiven={(given) => move.mutate({ id, actId, revision, ...given }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Form.Item name="parentId" label={text('field.newParent')} rules={[{ required: true }]}>
        <Choice isSearched choices={places.map((each) => ({ value: each.id, label: each.name }))} />
      </Form.Item>
    </ActDialog>
  );
}

export function CloseDialog({ organization, onClose }: ActProps): ReactElement {
  const text = useText('organizations');
  const close = useClose();
  const [form] = Form.useForm<Decided>();
  const [actId] = useState(() => newId());
  const { id, name, revision } = organization;
  return (
    <ActDialog<object>
      isEnding
      title={text('close.of', { name })}
      lead={text('close.lead')}
      act={text('close.do')}
      form={form}
      mutation={close}
      onGiven={(given) => close.mutate({ id, actId, revision, ...given }, { onSuccess: onClose })}
      onClose={onClose}
    />
  );
}
