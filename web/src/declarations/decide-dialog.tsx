import type { Declaration } from '@xianfeng/contract';
import { Form, Input } from 'antd';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { DeclarationFacts } from './declaration-facts.tsx';
import { LiftRecusals } from './lift-recusals.tsx';
import { useAgree, useReject, useVerify } from './queries.ts';
import { Recusal } from './recusal.tsx';
import { useDeclarationWords } from './use-declaration-words.ts';
import { useMayDecide } from './use-may-decide.ts';

interface DecideDialogProps {
  readonly declaration: Declaration;
  readonly onClose: () => void;
}

/** One declaration with all that is known of it; whoever may, verifies or rejects it here. */
export function DecideDialog({ declaration, onClose }: DecideDialogProps): ReactElement {
  const text = useText('declarations');
  const sentence = useSentence();
  const { obstacle, turn, member } = declaration;
  const mayDecide = useMayDecide()(declaration);
  const isLate = obstacle?.code === 'declaration.undo-open' || obstacle?.code === 'declaration.second-same';
  return (
    <Dialog title={text('decide.title', { name: member })} onClose={onClose}>
      <div className={layout.form}>
        <DeclarationFacts declaration={declaration} />
        {obstacle !== null && <p className="callout">{sentence(obstacle)}</p>}
        {turn !== null && mayDecide && obstacle === null && <DecideForms {...{ declaration, onClose }} />}
        {turn !== null && mayDecide && isLate && <RejectForm {...{ declaration, onClose }} />}
        <LiftRecusals declaration={declaration} />
        {turn !== null && mayDecide && obstacle === null && <Recusal {...{ declaration, onClose }} />}
      </div>
    </Dialog>
  );
}

function DecideForms({ declaration, onClose }: DecideDialogProps): ReactElement {
  const text = useText('declarations');
  const { turn, asksPoints } = declaration;
  const isFound = turn === 'verify' && asksPoints;
  const [isRejecting, setRejecting] = useState(false);
  return (
    <>
      <Choice
        aria-label={text('decide.choice')}
        choices={[
          { value: 'verify', label: text(isFound ? 'decide.found' : `decide.${turn ?? 'verify'}`) },
          { value: 'reject', label: text('decide.reject') },
        ]}
        value={isRejecting ? 'reject' : 'verify'}
        onChange={(value) => setRejecting(value === 'reject')}
      />
      {isRejecting ? <RejectForm {...{ declaration, onClose }} /> : <VerifyForm {...{ declaration, onClose }} />}
    </>
  );
}

interface Found {
  readonly points?: string;
  readonly differs?: string;
}

function VerifyForm({ declaration, onClose }: DecideDialogProps): ReactElement {
  const { id, revision, turn, twins, asksPoints, sign, least, most, needsSecond } = declaration;
  const text = useText('declarations');
  const words = useDeclarationWords();
  const [verify, agree] = [useVerify(), useAgree()];
  const act = turn === 'agree' ? agree : verify;
  const isFirst = turn === 'verify';
  const range = text(sign === 'both' ? 'decide.range.both' : 'decide.range', { least, most });
  const isToldApart = declaration.steps.some(({ step, reason }) => step === 'verify' && reason !== null);
  const submit = ({ points, differs }: Found): void =>
    act.mutate(
      {
        ...{ id, revision },
        ...(points === undefined ? {} : { points }),
        ...(differs === undefined ? {} : { differs: differs.trim() }),
      },
      { onSuccess: onClose },
    );
  return (
    <Form<Found> name="verify-declaration" layout="vertical" className={layout.form ?? ''} onFinish={submit}>
      {isFirst && asksPoints && (
        <Form.Item
          name="points"
          label={text('decide.points')}
          extra={range}
          normalize={(typed: string) => typed.normalize('NFKC').trim()}
          rules={[{ required: true }, { pattern: /^-?\d{1,6}([.]\d{1,4})?$/, message: range }]}
        >
          <Input inputMode="decimal" autoComplete="off" />
        </Form.Item>
      )}
      {!(isFirst && asksPoints) && <p>{words.worth(declaration)}</p>}
      {twins.length > 0 && !isToldApart && (
        <Form.Item name="differs" label={text('decide.differs')} rules={[{ required: true, min: 2, whitespace: true }]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
      {isFirst && needsSecond && <p className="muted small">{text('decide.second')}</p>}
      <Refusal error={act.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn blue" disabled={act.isPending}>
          {text(isFirst ? 'do.verify' : 'do.agree')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('close')}
        </button>
      </div>
    </Form>
  );
}

function RejectForm({ declaration: { id, revision }, onClose }: DecideDialogProps): ReactElement {
  const text = useText('declarations');
  const reject = useReject();
  return (
    <Form<{ reason: string }>
      name="reject-declaration"
      layout="vertical"
      className={layout.form ?? ''}
      onFinish={({ reason }) => reject.mutate({ id, revision, reason: reason.trim() }, { onSuccess: onClose })}
    >
      <Form.Item name="reason" label={text('decide.reason')} rules={[{ required: true, min: 2, whitespace: true }]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Refusal error={reject.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn decide" disabled={reject.isPending}>
          {text('do.reject')}
        </button>
      </div>
    </Form>
  );
}
