import { useQueries, useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { newId } from '../ui/new-id.ts';
import { ActDialog } from './act-dialog.tsx';
import type { Decided } from './decided-fields.tsx';
import { organizationQuery, organizationsQuery, useMerge } from './queries.ts';
import type { ActProps } from './simple-acts.tsx';

interface Given {
  readonly way: 'standing' | 'new';
  readonly intoId?: string;
  readonly otherIds?: readonly string[];
  readonly name?: string;
  readonly schemeVersionId?: string;
}

/** Into another one that goes on, or together with others into a new one. */
export function MergeDialog({ organization, onClose }: ActProps): ReactElement {
  const text = useText('organizations');
  const merge = useMerge();
  const organizations = useQuery(organizationsQuery());
  const [form] = Form.useForm<Given & Decided>();
  const [ids] = useState(() => ({ actId: newId(), founded: newId() }));
  const way = Form.useWatch('way', form) ?? 'standing';
  const otherIds = Form.useWatch('otherIds', form) ?? [];
  const { id, name, kind, revision, parentId } = organization;
  const others = (organizations.data ?? []).filter((each) => each.kind === kind && each.id !== id);
  const revisionOf = (each: string) => others.find((other) => other.id === each)?.revision ?? 1;
  const schemes = useSchemes(way === 'new' && kind === 'branch' ? [id, ...otherIds] : []);
  const submit = ({ on, document, intoId = '', schemeVersionId, ...given }: Given & Decided): void =>
    merge.mutate(
      {
        actId: ids.actId,
        ...{ on, document },
        organizations: [
          { id, revision },
          ...(way === 'new' ? otherIds.map((each) => ({ id: each, revision: revisionOf(each) })) : []),
        ],
        into:
          way === 'standing'
            ? { is: 'standing', id: intoId, revision: revisionOf(intoId) }
            : { is: 'new', id: ids.founded, parentId, kind, name: given.name ?? '' },
        ...(schemeVersionId === undefined ? {} : { schemeVersionId }),
      },
      { onSuccess: onClose },
    );
  const choices = others.map((each) => ({ value: each.id, label: each.name }));
  return (
    <ActDialog<Given>
      isEnding
      movesPeople={kind === 'branch'}
      title={text('merge.of', { name })}
      lead={text(kind === 'branch' ? 'merge.lead' : 'merge.lead.others')}
      act={text('merge.do')}
      form={form}
      initial={{ way: 'standing' }}
      mutation={merge}
      onGiven={submit}
      onClose={onClose}
    >
      <Form.Item name="way" label={text('merge.way')}>
        <Choice
          choices={[
            { value: 'standing', label: text('merge.way.standing') },
            { value: 'new', label: text('merge.way.new') },
          ]}
        />
      </Form.Item>
      {way === 'standing' ? (
        <Form.Item name="intoId" label={text('merge.into')} rules={[{ required: true }]}>
          <Choice isSearched choices={choices} />
        </Form.Item>
      ) : (
        <>
          <Form.Item name="otherIds" label={text('merge.others')} rules={[{ required: true }]}>
            <Select mode="multiple" options={choices} showSearch={{ optionFilterProp: 'label' }} />
          </Form.Item>
          <Form.Item name="name" label={text('field.newName')} rules={[{ required: true, whitespace: true }]}>
            <Input maxLength={100} />
          </Form.Item>
          {schemes.length > 1 && (
            <Form.Item name="schemeVersionId" label={text('merge.scheme')} rules={[{ required: true }]}>
              <Choice choices={schemes} />
            </Form.Item>
          )}
        </>
      )}
    </ActDialog>
  );
}

/** The schemes of these branches' latest years, each once. */
function useSchemes(ids: readonly string[]): readonly { readonly value: string; readonly label: string }[] {
  const pages = useQueries({ queries: ids.map((id) => organizationQuery(id)) });
  const found = pages.flatMap(({ data }) => data?.years[0] ?? []);
  return [...new Map(found.map((year) => [year.schemeVersionId, year.scheme]))].map(([value, label]) => ({
    value,
    label,
  }));
}
