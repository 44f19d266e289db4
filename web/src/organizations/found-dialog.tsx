import { useQuery } from '@tanstack/react-query';
import type { Organization } from '@xianfeng/contract';
import { mayStandUnder } from '@xianfeng/engine';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Decided } from './decided-fields.tsx';
import { KINDS } from './kinds.ts';
import { organizationsQuery, useFound } from './queries.ts';

interface Given {
  readonly kind: Organization['kind'];
  readonly parentId?: string;
  readonly name: string;
}

/** A new organization; the places offered are those its kind may stand under. */
export function FoundDialog({
  parentId,
  onClose,
}: {
  readonly parentId?: string;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText('organizations');
  const found = useFound();
  const organizations = useQuery(organizationsQuery());
  const [form] = Form.useForm<Given & Decided>();
  const [id] = useState(() => newId());
  const kind = Form.useWatch('kind', form) ?? 'branch';
  // Above everything stand only committees above the county.
  const isHigher = mayStandUnder(kind, null) && kind !== 'party-committee';
  const places = (organizations.data ?? []).filter((each) => mayStandUnder(kind, each.kind));
  const submit = (given: Given & Decided): void =>
    found.mutate({ ...given, id, parentId: given.parentId ?? null }, { onSuccess: onClose });
  return (
    <ActDialog<Given>
      title={text('found')}
      lead={text('found.lead')}
      act={text('found.do')}
      form={form}
      initial={{ kind: 'branch', ...(parentId === undefined ? {} : { parentId }) }}
      mutation={found}
      onGiven={submit}
      onClose={onClose}
    >
      <div className={layout.pair}>
        <Form.Item name="kind" label={text('field.kind')} rules={[{ required: true }]}>
          <Choice
            choices={KINDS.map((each) => ({ value: each, label: text(`kind.${each}`) }))}
            onChange={() => form.setFieldValue('parentId', undefined)}
          />
        </Form.Item>
        <Form.Item
          name="parentId"
          label={text('field.parent')}
          rules={[{ required: !isHigher }]}
          {...(isHigher ? { extra: text('field.parent.top') } : {})}
        >
          <Choice isSearched choices={places.map((each) => ({ value: each.id, label: each.name }))} />
        </Form.Item>
      </div>
      <Form.Item name="name" label={text('field.name')} rules={[{ required: true, whitespace: true }]}>
        <Input maxLength={100} />
      </Form.Item>
    </ActDialog>
  );
}
