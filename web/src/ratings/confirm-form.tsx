import { Form } from 'antd';
import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { ChangeFields } from './change-fields.tsx';
import { type Change, decisionsOf, type Picks } from './decisions.ts';
import { DifferenceFields } from './difference-fields.tsx';
import { PickFields } from './pick-fields.tsx';
import { useConfirm } from './queries.ts';
import style from './year-end.module.css';

interface ConfirmFormProps {
  readonly yearEnd: YearEnd;
  readonly onCancel: () => void;
}

interface Given {
  readonly confirmedOn: string;
  readonly membersDue: number;
  readonly membersPresent: number;
  readonly ayes: number;
  readonly manner: 'hands' | 'ballot';
}

const PEOPLE = { type: 'integer', min: 1, max: 5000 } as const;

/**
 * When the meeting was, who came and how it voted; where it rates otherwise than the points and than last year, and why; whom it
 * picks. Then the ratings stand.
 */
export function ConfirmForm({ yearEnd, onCancel }: ConfirmFormProps): ReactElement {
  const text = useText('ratings');
  const { today } = useMe();
  const dayRules = useDayRules();
  const confirm = useConfirm(yearEnd.branch.id);
  const [changes, setChanges] = useState<readonly Change[]>([]);
  const [words, setWords] = useState<Readonly<Record<string, string>>>({});
  const [picks, setPicks] = useState<Picks>({});
  const [pickReasons, setPickReasons] = useState<Readonly<Record<string, string>>>({});
  const decisions = decisionsOf(yearEnd, { changes, words, picks, pickReasons });
  const people = [{ required: true }, { ...PEOPLE, message: text('confirm.people', PEOPLE) }];
  return (
    <Themed>
      <Form<Given>
        name="confirm"
        layout="vertical"
        className={style.confirm ?? ''}
        aria-labelledby="confirm-title"
        initialValues={{ confirmedOn: today, membersDue: yearEnd.trial?.lines.length, manner: 'hands' }}
        onFinish={(given) => confirm.mutate({ ...given, ...decisions })}
      >
        <h2 id="confirm-title" className="sec-title">
          {text('confirm.title')}
        </h2>
        <p className="muted small">{text('confirm.lead')}</p>
        <div className={style.fields}>
          <Form.Item name="confirmedOn" label={text('confirm.on')} rules={dayRules({ most: today })}>
            <DayField most={today} />
          </Form.Item>
          <Form.Item name="membersDue" label={text('confirm.due')} rules={people}>
            <CountField />
          </Form.Item>
          <Form.Item
            name="membersPresent"
            label={text('confirm.present')}
            dependencies={['membersDue']}
            rules={[
              ...people,
              ({ getFieldValue }) => ({
                validator: async (_, present?: number) => {
                  const due: unknown = getFieldValue('membersDue');
                  if (typeof due === 'number' && typeof present === 'number' && present > due)
                    throw new Error(text('confirm.tooMany'));
                },
              }),
            ]}
          >
            <CountField />
          </Form.Item>
          <Form.Item name="ayes" label={text('confirm.ayes')} rules={people}>
            <CountField />
          </Form.Item>
          <Form.Item name="manner" label={text('confirm.manner')}>
            <Choice
              choices={(['hands', 'ballot'] as const).map((value) => ({
                value,
                label: text(`confirm.manner.${value}`),
              }))}
            />
          </Form.Item>
        </div>
        <DifferenceFields {...{ yearEnd, changes, words }} onChange={setWords} />
        <ChangeFields {...{ yearEnd, changes }} onChange={setChanges} />
        <PickFields {...{ yearEnd, picks }} onChange={setPicks} reasons={pickReasons} onReason={setPickReasons} />
        <Refusal error={confirm.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn decide" disabled={confirm.isPending}>
            {text(confirm.isPending ? 'confirm.doing' : 'confirm.do')}
          </button>
          <button type="button" className="btn" onClick={onCancel}>
            {text('confirm.cancel')}
          </button>
        </div>
      </Form>
    </Themed>
  );
}
