import type { ExemptionRequest, ReturnedFor } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { CountField } from '../ui/count-field.tsx';
import { DayField } from '../ui/day-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useDayRules } from '../ui/use-day-rules.ts';
import { useApprove, usePassBranch, useReview, useSendBack } from './queries.ts';
import { useRequestWords } from './use-request-words.ts';

interface StepDialogProps {
  readonly request: ExemptionRequest;
  readonly onClose: () => void;
}

/** One step of the way: forward with its day and proof, or back with a code. */
export function StepDialog({ request, onClose }: StepDialogProps): ReactElement {
  const text = useText('exemptions');
  const words = useRequestWords();
  const [isBack, setBack] = useState(false);
  const form = { request, onClose };
  return (
    <Dialog title={text(`step.${request.turn ?? 'branch'}`)} onClose={onClose}>
      <div className={layout.form}>
        <p>
          <b>{request.name}</b> {words.what(request)}
        </p>
        <p className="muted small">{words.last(request)}</p>
        <Choice
          aria-label={text('step.choice')}
          choices={[
            { value: 'on', label: text('step.on') },
            { value: 'back', label: text('step.back') },
          ]}
          value={isBack ? 'back' : 'on'}
          onChange={(value) => setBack(value === 'back')}
        />
        {isBack && <BackForm {...form} />}
        {!isBack && (request.turn === 'branch' ? <BranchForm {...form} /> : <DocumentForm {...form} />)}
      </div>
    </Dialog>
  );
}

function useStepDay() {
  const { today } = useMe();
  const dayRules = useDayRules();
  return { today, rules: (least: string) => dayRules({ least, most: today }) };
}

function BranchForm({ request, onClose }: StepDialogProps): ReactElement {
  const text = useText('exemptions');
  const pass = usePassBranch();
  const { today, rules } = useStepDay();
  const least = request.steps.at(-1)?.on ?? '';
  return (
    <Form<{ on: string; membersDue: number; membersPresent: number }>
      name="pass-branch"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ on: today }}
      onFinish={(given) =>
        pass.mutate({ id: request.id, revision: request.revision, ...given }, { onSuccess: onClose })
      }
    >
      <Form.Item name="on" label={text('field.meeting')} rules={rules(least)}>
        <DayField least={least} most={today} />
      </Form.Item>
      <div className={layout.pair}>
        <Form.Item name="membersDue" label={text('field.due')} rules={[{ required: true }]}>
          <CountField />
        </Form.Item>
        <Form.Item name="membersPresent" label={text('field.present')} rules={[{ required: true }]}>
          <CountField />
        </Form.Item>
      </div>
      <FormActs error={pass.error} isPending={pass.isPending} label={text('do.branch')} onClose={onClose} />
    </Form>
  );
}

function DocumentForm({ request, onClose }: StepDialogProps): ReactElement {
  const text = useText('exemptions');
  const [review, approve] = [useReview(), useApprove()];
  const act = request.turn === 'department' ? approve : review;
  const { today, rules } = useStepDay();
  const least = request.steps.at(-1)?.on ?? '';
  return (
    <Form<{ on: string; document: string }>
      name="document-step"
      layout="vertical"
      className={layout.form ?? ''}
      initialValues={{ on: today }}
      onFinish={(given) => act.mutate({ id: request.id, revision: request.revision, ...given }, { onSuccess: onClose })}
    >
      <div className={layout.pair}>
        <Form.Item name="on" label={text('field.day')} rules={rules(least)}>
          <DayField least={least} most={today} />
        </Form.Item>
        <Form.Item
          name="document"
          label={text('field.document')}
          rules={[{ required: true, whitespace: true, max: 100 }]}
        >
          <Input maxLength={100} autoComplete="off" />
        </Form.Item>
      </div>
      <FormActs
        error={act.error}
        isPending={act.isPending}
        label={text(request.turn === 'department' ? 'do.department' : 'do.committee')}
        onClose={onClose}
      />
    </Form>
  );
}

const RETURNS: readonly ReturnedFor[] = ['papers-missing', 'not-eligible', 'days-wrong', 'ask-again'];

function BackForm({ request, onClose }: StepDialogProps): ReactElement {
  const text = useText('exemptions');
  const back = useSendBack();
  const { today } = useStepDay();
  return (
    <Form<{ returnedFor: ReturnedFor }>
      name="send-back"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={(given) =>
        back.mutate({ id: request.id, revision: request.revision, on: today, ...given }, { onSuccess: onClose })
      }
    >
      <Form.Item name="returnedFor" label={text('field.why')} rules={[{ required: true }]}>
        <Choice choices={RETURNS.map((value) => ({ value, label: text(`returned.${value}`) }))} />
      </Form.Item>
      <FormActs error={back.error} isPending={back.isPending} label={text('do.back')} onClose={onClose} />
    </Form>
  );
}

interface FormActsProps {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly label: string;
  readonly onClose: () => void;
}

function FormActs({ error, isPending, label, onClose }: FormActsProps): ReactElement {
  const text = useText('exemptions');
  return (
    <>
      <Refusal error={error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={isPending}>
          {label}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </>
  );
}
