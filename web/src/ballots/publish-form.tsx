import type { Ballot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import { Refusal } from '../ui/refusal.tsx';
import style from './ballots.module.css';
import { usePublish } from './queries.ts';

/** Publishes the result with the day on which the meeting was held; from then on it counts. */
export function PublishForm({ ballot }: { readonly ballot: Ballot }): ReactElement {
  const text = useText('ballots');
  const publish = usePublish();
  const { today } = useMe();
  const [heldOn, setHeldOn] = useState(today);
  return (
    <form
      className={style.part}
      onSubmit={(event) => {
        event.preventDefault();
        publish.mutate({ id: ballot.id, heldOn });
      }}
    >
      <div className={`field ${style.short}`}>
        <label htmlFor="held-on">{text('publish.heldOn')}</label>
        <DayField id="held-on" value={heldOn} most={today} onChange={setHeldOn} />
      </div>
      <Refusal error={publish.error} />
      <div>
        <button
          type="submit"
          className="btn decide"
          disabled={heldOn === '' || ballot.obstacles.length > 0 || publish.isPending}
        >
          {text('next.publish.do')}
        </button>
      </div>
    </form>
  );
}
