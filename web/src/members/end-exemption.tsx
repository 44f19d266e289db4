import type { Member } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { DayField } from '../ui/day-field.tsx';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import { type MemberPlace, useEndExemption } from './queries.ts';

interface EndExemptionProps {
  readonly place: MemberPlace;
  readonly name: string;
  readonly exemption: NonNullable<Member['exemption']>;
}

/** After that day the member is scored again. */
export function EndExemption({ place, name, exemption }: EndExemptionProps): ReactElement {
  const text = useText('members');
  const { today } = useMe();
  const end = useEndExemption(place);
  const [toOn, setToOn] = useState(today);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    end.mutate({ id: exemption.id, revision: exemption.revision, toOn });
  };
  return (
    <form className={layout.end} onSubmit={submit}>
      <DayField
        size="small"
        aria-label={text('exemption.end.on', { name })}
        least={exemption.fromOn}
        value={toOn}
        onChange={setToOn}
      />
      <button
        type="submit"
        className="btn slim"
        disabled={end.isPending}
        aria-label={text('exemption.end.of', { name })}
      >
        {text('exemption.end.do')}
      </button>
      <Refusal error={end.error} />
    </form>
  );
}
