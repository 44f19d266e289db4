import type { Declaration } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { useLiftRecusal } from './queries.ts';

interface LiftRecusalsProps {
  readonly declaration: Pick<Declaration, 'branchId' | 'memberId' | 'member' | 'recused'>;
}

/** Secretary and committee take back for others that they are tied with the member; nobody his own. */
export function LiftRecusals({ declaration }: LiftRecusalsProps): ReactElement | null {
  const { personId, appointments } = useMe();
  const mayLift = appointments.some(
    ({ role, organization }) =>
      role === 'committee-officer' || (role === 'branch-secretary' && organization.id === declaration.branchId),
  );
  const others = declaration.recused.filter(({ verifierId }) => verifierId !== personId);
  if (!mayLift) return null;
  return (
    <>
      {others.map((verifier) => (
        <LiftRecusal key={verifier.verifierId} declaration={declaration} verifier={verifier} />
      ))}
    </>
  );
}

interface LiftRecusalProps extends LiftRecusalsProps {
  readonly verifier: Declaration['recused'][number];
}

function LiftRecusal({ declaration: { branchId, memberId, member }, verifier }: LiftRecusalProps): ReactElement {
  const text = useText('declarations');
  const lift = useLiftRecusal();
  const [isAsked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const { verifierId, name } = verifier;
  if (!isAsked) {
    return (
      <button type="button" className="btn text slim" onClick={() => setAsked(true)}>
        {text('lift', { name })}
      </button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    lift.mutate({ branchId, memberId, verifierId, reason: reason.trim() });
  };
  return (
    <form className={layout.outlook} onSubmit={submit}>
      <label className="field">
        <span>{text('lift.reason', { name, member })}</span>
        <input
          className="input"
          required
          minLength={2}
          maxLength={200}
          autoComplete="off"
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </label>
      <Refusal error={lift.error} />
      <div className={layout.acts}>
        <button type="submit" className="btn slim" disabled={lift.isPending}>
          {text('lift.do')}
        </button>
        <button type="button" className="btn text slim" onClick={() => setAsked(false)}>
          {text('recuse.not')}
        </button>
      </div>
    </form>
  );
}
