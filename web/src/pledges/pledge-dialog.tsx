import { useQuery } from '@tanstack/react-query';
import type { Pledge } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { NoteForm } from './note-form.tsx';
import { PlanAct } from './plan-act.tsx';
import { PledgeFacts } from './pledge-facts.tsx';
import style from './pledges.module.css';
import { pledgeQuery, useDecide, useSign } from './queries.ts';
import { WithdrawForm } from './withdraw-form.tsx';

interface PledgeDialogProps {
  readonly id: string;
  readonly who: string;
  /** The month in whose plan it is looked at; null where there is none. */
  readonly period: string | null;
  readonly onClose: () => void;
}

/** One pledge as it is now, and what the reader may do about it. */
export function PledgeDialog({ id, who, period, onClose }: PledgeDialogProps): ReactElement {
  const text = useText('pledges');
  const query = useQuery(pledgeQuery(id));
  return (
    <Dialog title={text('look.title', { who })} onClose={onClose}>
      <Fetched query={query} lines={4}>
        {(pledge) => (
          <div className={layout.form}>
            <PledgeFacts pledge={pledge} />
            {period !== null && <PlanAct pledge={pledge} period={period} />}
            <Acts pledge={pledge} onClose={onClose} />
          </div>
        )}
      </Fetched>
    </Dialog>
  );
}

type Doing = 'sign' | 'note' | 'decide' | 'withdraw';

function Acts({ pledge, onClose }: { readonly pledge: Pledge; readonly onClose: () => void }): ReactElement {
  const text = useText('pledges');
  const { may } = pledge;
  const can: readonly Doing[] = [
    ...(may.includes('sign') ? (['sign'] as const) : []),
    ...(may.includes('note') ? (['note'] as const) : []),
    ...(may.includes('keep') ? (['decide'] as const) : []),
    ...(may.includes('withdraw') ? (['withdraw'] as const) : []),
  ];
  const [doing, setDoing] = useState<Doing | null>(null);
  return (
    <>
      {can.length > 0 && (
        <div className={style.acts} role="group" aria-label={text('act.choice')}>
          {can.map((each) => (
            <button
              key={each}
              type="button"
              className={each === doing ? `btn slim ${style.chosen}` : 'btn slim'}
              aria-pressed={each === doing}
              onClick={() => setDoing(each)}
            >
              {text(`act.${each}`)}
            </button>
          ))}
        </div>
      )}
      {doing === 'sign' && <SignForm pledge={pledge} onClose={onClose} />}
      {doing === 'note' && <NoteForm pledge={pledge} onDone={onClose} />}
      {doing === 'decide' && <DecideForm pledge={pledge} onClose={onClose} />}
      {doing === 'withdraw' && <WithdrawForm pledge={pledge} onDone={onClose} />}
    </>
  );
}

interface ActFormProps {
  readonly pledge: Pledge;
  readonly onClose: () => void;
}

function SignForm({ pledge: { id, revision, branchId, by, pledgedOn }, onClose }: ActFormProps): ReactElement {
  const text = useText('pledges');
  const { today } = useMe();
  const dayRules = useDayRules();
  const sign = useSign();
  const bounds = { least: pledgedOn, most: today };
  return (
    <Form<{ signedOn: string }>
      name="sign-pledge"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ signedOn: today }}
      onFinish={({ signedOn }) =>
        sign.mutate({ branchId, by, signedOn, pledges: [{ id, revision }] }, { onSuccess: onClose })
      }
    >
      <Form.Item name="signedOn" label={text('sign.on')} rules={dayRules(bounds)}>
        <DayField {...bounds} />
      </Form.Item>
      <Refusal error={sign.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={sign.isPending}>
          {text('sign.one')}
        </button>
      </div>
    </Form>
  );
}

function DecideForm({ pledge: { id, revision, may }, onClose }: ActFormProps): ReactElement {
  const text = useText('pledges');
  const decide = useDecide();
  // That something was not kept shows only when its day is over.
  const canBreak = may.includes('break');
  return (
    <Form<{ found: 'kept' | 'not'; reason: string }>
      name="decide-pledge"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={canBreak ? {} : { found: 'kept' }}
      onFinish={({ found, reason }) =>
        decide.mutate({ id, revision, isKept: found === 'kept', reason: reason.trim() }, { onSuccess: onClose })
      }
    >
      <Form.Item name="found" label={text('decide.choice')} rules={[{ required: true }]}>
        <Choice
          choices={[
            { value: 'kept', label: text('decide.kept') },
            ...(canBreak ? [{ value: 'not', label: text('decide.not') }] : []),
          ]}
        />
      </Form.Item>
      <Form.Item name="reason" label={text('decide.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={decide.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={decide.isPending}>
          {text('decide.do')}
        </button>
      </div>
    </Form>
  );
}
