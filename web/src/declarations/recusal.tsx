import type { Declaration } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import layout from '../ui/form.module.css';
import { Refusal } from '../ui/refusal.tsx';
import style from './declarations.module.css';
import { useRecuse } from './queries.ts';

interface RecusalProps {
  readonly declaration: Declaration;
  readonly onClose: () => void;
}

/** Says that one is tied with the member; asked twice, for one cannot take it back oneself. */
export function Recusal({ declaration: { branchId, memberId, member }, onClose }: RecusalProps): ReactElement {
  const text = useText('declarations');
  const recuse = useRecuse();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <button type="button" className={`btn text slim ${style.recusal}`} onClick={() => setAsked(true)}>
        {text('recuse')}
      </button>
    );
  }
  return (
    <div className={layout.outlook}>
      <p>{text('recuse.outlook', { name: member })}</p>
      <Refusal error={recuse.error} />
      <div className={layout.acts}>
        <button
          type="button"
          className="btn slim"
          disabled={recuse.isPending}
          onClick={() => recuse.mutate({ branchId, memberId }, { onSuccess: onClose })}
        >
          {text('recuse.do')}
        </button>
        <button type="button" className="btn text slim" onClick={() => setAsked(false)}>
          {text('recuse.not')}
        </button>
      </div>
    </div>
  );
}
