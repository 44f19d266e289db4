import type { ContactWay, MobileMember } from '@xianfeng/contract';
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
import { useEndMobile, useNoteContact } from './queries.ts';

const WAYS: readonly ContactWay[] = ['call', 'visit', 'message', 'meeting'];

interface ContactDialogProps {
  readonly branchId: string;
  readonly member: MobileMember;
  readonly canEnd: boolean;
  readonly onClose: () => void;
}

/** That contact was made, when and how; or that the member is back. What was said is nobody's to write down. */
export function ContactDialog({ branchId, member, canEnd, onClose }: ContactDialogProps): ReactElement {
  const text = useText('mobileMembers');
  const { today } = useMe();
  const dayRules = useDayRules();
  const [note, end] = [useNoteContact(), useEndMobile()];
  const [id] = useState(() => newId());
  const { personId, name } = member;
  return (
    <Dialog title={text('note.of', { name })} onClose={onClose}>
      <Form<{ onDay: string; way: ContactWay }>
        name="contact"
        layout="vertical"
        className={layout.form ?? ''}
        initialValues={{ onDay: today }}
        onFinish={(given) => note.mutate({ id, branchId, personId, ...given }, { onSuccess: onClose })}
      >
        <div className={layout.pair}>
          <Form.Item name="onDay" label={text('field.on')} rules={dayRules({ most: today })}>
            <DayField most={today} />
          </Form.Item>
          <Form.Item name="way" label={text('field.way')} rules={[{ required: true }]}>
            <Choice choices={WAYS.map((value) => ({ value, label: text(`way.${value}`) }))} />
          </Form.Item>
        </div>
        <Refusal error={note.error ?? end.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn blue" disabled={note.isPending}>
            {text('do.note')}
          </button>
          {canEnd && (
            <button
              type="button"
              className="btn"
              disabled={end.isPending}
              onClick={() => end.mutate({ id: member.id, branchId, personId, untilOn: today }, { onSuccess: onClose })}
            >
              {text('do.end')}
            </button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
