import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { PLEDGE_LOOKS } from '../ui/pledge-looks.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './sheet-page.module.css';

/** What a member promised for the period, so that the points are given beside the facts; nothing where none is asked. */
export function CellPledges({ pledges: plan }: { readonly pledges: Sheet['pledges'][number] | undefined }) {
  const text = useText('sheets');
  if (plan === undefined) return null;
  if (plan.pledges.length === 0) return <p className="muted">{text('this.pledgesNone')}</p>;
  return <Planned pledges={plan.pledges} />;
}

function Planned({ pledges }: { readonly pledges: Sheet['pledges'][number]['pledges'] }): ReactElement {
  const text = useText('sheets');
  const words = useText('pledges');
  return (
    <div>
      <p className="small muted">{text('this.pledges')}</p>
      <ul className={style.pledges}>
        {pledges.map(({ id, kindName, words: promised, state }) => (
          <li key={id}>
            <span>{words('kind', { kind: kindName, words: promised })}</span>
            <StateTag look={PLEDGE_LOOKS[state]}>{words(`state.${state}`)}</StateTag>
          </li>
        ))}
      </ul>
    </div>
  );
}
