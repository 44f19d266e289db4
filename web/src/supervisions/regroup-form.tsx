import type { SupervisionBoard } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Area } from '../ui/area.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { PeopleField } from './people-field.tsx';
import { useRegroup } from './queries.ts';
import style from './supervisions.module.css';

interface RegroupFormProps {
  readonly plan: NonNullable<SupervisionBoard['plan']>;
  readonly people: SupervisionBoard['people'];
  readonly onClose: () => void;
}

/** Names others to go. */
export function RegroupForm({ plan, people, onClose }: RegroupFormProps): ReactElement {
  const text = useText('supervision');
  const regroup = useRegroup();
  const [chosen, setChosen] = useState<readonly string[]>(plan.visitors.map(({ id }) => id));
  const [reason, setReason] = useState('');
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        regroup.mutate(
          { id: plan.id, revision: plan.revision, visitorIds: [...chosen], reason: reason.trim() },
          { onSuccess: onClose },
        );
      }}
    >
      <PeopleField id="regroup" people={people} chosen={chosen} onChange={setChosen} />
      <Area name={text('plan.group.reason')} value={reason} onChange={setReason} most={300} rows={2} />
      <Refusal error={regroup.error} />
      <div className={style.buttons}>
        <button
          type="submit"
          className="btn decide"
          disabled={chosen.length === 0 || reason.trim().length < 2 || regroup.isPending}
        >
          {text('plan.group.save')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {text('plan.cancel')}
        </button>
      </div>
    </form>
  );
}
