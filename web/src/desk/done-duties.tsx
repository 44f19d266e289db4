import type { Duty } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './desk.module.css';
import { dutyHref } from '../ui/duty-href.ts';
import { useDutyWords } from './duty-words.ts';

const SHOWN = 2;

/** What is done, folded at the foot. */
export function DoneDuties({
  branchId,
  duties,
}: {
  readonly branchId: string;
  readonly duties: readonly Duty[];
}): ReactElement | null {
  const text = useText('desk');
  const dates = useDates();
  const words = useDutyWords();
  const [open, setOpen] = useState(false);
  if (duties.length === 0) return null;
  const shown = open ? duties : duties.slice(0, SHOWN);
  const dayOf = ({ remark, dueOn }: Duty) => (remark?.code === 'duty.done-on' ? String(remark.facts['on']) : dueOn);
  return (
    <div className={open ? `${style.done} ${style.opened}` : style.done}>
      <StateTag look="done">{text('done', { count: duties.length })}</StateTag>
      <ul>
        {shown.map((duty) => (
          <li key={`${duty.step} ${duty.period}`}>
            <Link to={dutyHref(branchId, duty)}>
              {text('done.line', { what: words(duty).what, on: dates.short(dayOf(duty)) })}
            </Link>
          </li>
        ))}
      </ul>
      {duties.length > SHOWN && (
        <button type="button" className="btn text noprint" aria-expanded={open} onClick={() => setOpen(!open)}>
          {text(open ? 'hide' : 'show')}
        </button>
      )}
    </div>
  );
}
