import { useQuery } from '@tanstack/react-query';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { membersQuery } from '../members/queries.ts';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useAppend } from './queries.ts';
import type { TariffLine } from './tariff-fields.tsx';
import { TariffFields } from './tariff-fields.tsx';

interface EntryFormProps {
  readonly branchId: string;
  readonly tariff: readonly TariffLine[];
  readonly onDone: () => void;
}

interface Given {
  readonly subjectId: string;
  readonly item: string;
  /** Where the item has levels; else its points. */
  readonly level?: string;
  readonly points?: string;
  readonly occurredOn: string;
  readonly document: string;
  readonly note?: string;
}

/** An award, a disciplinary action or a criticism, by its document. */
export function EntryForm({ branchId, tariff, onDone }: EntryFormProps): ReactElement {
  const text = useText('ledger');
  const { today } = useMe();
  const dayRules = useDayRules();
  const members = useQuery(membersQuery(branchId));
  const append = useAppend(branchId);
  const [form] = Form.useForm<Given>();
  const [id] = useState(() => newId());
  const submit = ({ note = '', document, ...given }: Given): void =>
    append.mutate(
      { id, ...given, document: document.trim(), ...(note.trim() === '' ? {} : { note: note.trim() }) },
      { onSuccess: onDone },
    );
  return (
    <Form<Given>
      form={form}
      name="entry"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ item: tariff[0]?.item }}
      onValuesChange={(changed: Partial<Given>) => {
        if (changed.item !== undefined) form.resetFields(['level', 'points']);
      }}
      onFinish={submit}
    >
      <p className="muted small">{text('form.lead')}</p>
      <Form.Item name="subjectId" label={text('form.member')} rules={[{ required: true }]}>
        <Choice
          isSearched
          placeholder={text('form.member.choose')}
          choices={(members.data ?? []).map(({ personId, name }) => ({ value: personId, label: name }))}
        />
      </Form.Item>
      <TariffFields tariff={tariff} />
      <div className={layout.pair}>
        <Form.Item name="occurredOn" label={text('form.on')} rules={dayRules({ most: today })}>
          <DayField most={today} />
        </Form.Item>
        <Form.Item name="document" label={text('form.document')} rules={[{ required: true, whitespace: true }]}>
          <Input maxLength={100} placeholder={text('form.document.example')} autoComplete="off" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={text('form.note')} extra={text('form.note.hint')}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={append.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={append.isPending}>
          {text(append.isPending ? 'form.doing' : 'form.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('form.cancel')}
        </button>
      </div>
    </Form>
  );
}
