import type { Member } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useMe } from '../../session/queries.ts';
import { useText } from '../../text/use-text.ts';
import { Choice } from '../../ui/choice.tsx';
import { DayField } from '../../ui/day-field.tsx';
import layout from '../../ui/form.module.css';
import { Refusal } from '../../ui/refusal.tsx';
import { useDayRules } from '../../ui/use-day-rules.ts';

export interface ChangeFormProps {
  readonly branchId: string;
  /** Those whom a change can concern: who is in the branch and is not oneself. */
  readonly members: readonly Member[];
  readonly onClose: () => void;
}

/** Whom it concerns. */
export function PersonField({ members }: { readonly members: readonly Member[] }): ReactElement {
  const text = useText('affiliations');
  return (
    <Form.Item name="personId" label={text('field.member')} rules={[{ required: true }]}>
      <Choice isSearched choices={members.map(({ personId, name }) => ({ value: personId, label: name }))} />
    </Form.Item>
  );
}

interface DocumentedProps {
  readonly dayLabel: string;
  readonly documentLabel: string;
}

/** A day up to today and the number of the document that proves it. */
export function Documented({ dayLabel, documentLabel }: DocumentedProps): ReactElement {
  const { today } = useMe();
  const dayRules = useDayRules();
  return (
    <div className={layout.pair}>
      <Form.Item name="onDay" label={dayLabel} rules={dayRules({ most: today })}>
        <DayField most={today} />
      </Form.Item>
      <Form.Item name="document" label={documentLabel} rules={[{ required: true, whitespace: true, max: 100 }]}>
        <Input maxLength={100} autoComplete="off" />
      </Form.Item>
    </div>
  );
}

interface ActsProps {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onClose: () => void;
}

export function Acts({ error, isPending, onClose }: ActsProps): ReactElement {
  const text = useText('affiliations');
  return (
    <>
      <Refusal error={error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={isPending}>
          {text('do')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('cancel')}
        </button>
      </div>
    </>
  );
}
