import { useQuery } from '@tanstack/react-query';
import type { Sheet, SpotCheck } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { sheetQuery } from '../sheets/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { useDates } from '../ui/use-dates.ts';
import { usePropose } from './queries.ts';
import type { CorrectionSearch } from './search.ts';

interface CorrectionFormProps {
  readonly branchId: string;
  readonly period: string;
  readonly search: CorrectionSearch;
  /** The spot check that found it wrong, where one did. */
  readonly check: SpotCheck | null;
  readonly onDone: () => void;
}

/** What of a passed sheet is wrong, what should stand, and why. */
export function CorrectionForm({ branchId, period, search, ...rest }: CorrectionFormProps): ReactElement {
  const query = useQuery(sheetQuery({ branchId, period, rater: search.rater }));
  return (
    <Fetched query={query} lines={6}>
      {(sheet) => <Fields {...rest} sheet={sheet} search={search} />}
    </Fetched>
  );
}

interface Given {
  readonly memberId: string;
  readonly item: string;
  readonly points: string;
  readonly reason: string;
  readonly evidence: string;
}

interface FieldsProps extends Pick<CorrectionFormProps, 'search' | 'check' | 'onDone'> {
  readonly sheet: Sheet;
}

function Fields({ sheet, search, check, onDone }: FieldsProps): ReactElement {
  const text = useText('scoreCorrections');
  const dates = useDates();
  const propose = usePropose();
  const [form] = Form.useForm<Given>();
  const [id] = useState(() => newId());
  const memberId = Form.useWatch('memberId', form) ?? search.member;
  const item = Form.useWatch('item', form) ?? search.item;
  const member = sheet.members.find((each) => each.id === memberId);
  const stands = (of: string): string | null =>
    sheet.cells.find((cell) => cell.memberId === memberId && cell.item === of)?.points ?? null;
  const column = sheet.items.find((each) => each.id === item);
  const found = check?.items.find(({ what }) => what?.memberId === search.member && what?.period === sheet.period);
  const initial = {
    ...(search.member === undefined ? {} : { memberId: search.member }),
    ...(search.item === undefined ? {} : { item: search.item }),
    ...(found?.what?.reason == null ? {} : { reason: found.what.reason }),
    ...(check === null
      ? {}
      : { evidence: text('evidence.check', { name: check.name, period: dates.period(check.period) }) }),
  };
  const submit = (given: Given): void =>
    propose.mutate(
      {
        ...{ branchId: sheet.branch.id, id, period: sheet.period, rater: sheet.rater, stood: stands(given.item) },
        ...{ memberId: given.memberId, item: given.item, points: given.points.trim() },
        ...{ reason: given.reason.trim(), evidence: given.evidence.trim() },
      },
      { onSuccess: onDone },
    );
  const now = item === undefined ? null : stands(item);
  return (
    <Form<Given>
      form={form}
      name="correction"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={initial}
      onFinish={submit}
    >
      <p className="muted small">{text('form.lead')}</p>
      {found?.what?.shouldStand != null && <p>{text('form.should', { words: found.what.shouldStand })}</p>}
      <Form.Item name="memberId" label={text('form.member')} rules={[{ required: true }]}>
        <Choice
          isSearched
          choices={sheet.members
            .filter(({ isOwn, isDue, exemptReason }) => !isOwn && isDue && exemptReason === null)
            .map(({ id: value, name }) => ({ value, label: name }))}
        />
      </Form.Item>
      <Form.Item name="item" label={text('form.item')} rules={[{ required: true }]}>
        <Choice
          choices={sheet.items
            .filter((each) => member?.notFor.includes(each.id) !== true)
            .map((each) => ({
              value: each.id,
              label:
                memberId === undefined
                  ? each.name
                  : text('form.item.now', { item: each.name, points: stands(each.id) ?? text('stood.none') }),
            }))}
        />
      </Form.Item>
      <Form.Item
        name="points"
        label={text('form.points')}
        {...(column === undefined
          ? {}
          : {
              extra: text('form.points.now', {
                now: now ?? text('stood.none'),
                least: column.least,
                most: column.most,
              }),
            })}
        rules={[{ required: true }, { pattern: /^-?\d{1,6}([.]\d{1,4})?$/, message: text('form.points.not') }]}
      >
        <Input inputMode="decimal" maxLength={12} autoComplete="off" />
      </Form.Item>
      <Form.Item name="reason" label={text('form.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input.TextArea rows={2} maxLength={200} placeholder={text('form.reason.example')} />
      </Form.Item>
      <Form.Item name="evidence" label={text('form.evidence')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} placeholder={text('form.evidence.example')} autoComplete="off" />
      </Form.Item>
      <Refusal error={propose.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={propose.isPending}>
          {text('form.do')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {text('cancel')}
        </button>
      </div>
    </Form>
  );
}
