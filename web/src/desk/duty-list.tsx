import type { Duty } from '@xianfeng/contract';
import { dayDistance } from '../ui/day-distance.ts';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { DutyRow } from '../ui/duty-row.tsx';
import type { TagLook } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './desk.module.css';
import type { DutyGroup } from './duty-groups.ts';
import { groupDuties, isBlocked, nextDuty } from './duty-groups.ts';
import { dutyHref } from '../ui/duty-href.ts';
import { useDutyWords } from './duty-words.ts';
import type { BranchDuties } from './queries.ts';

interface DutyListProps {
  readonly branchId: string;
  readonly found: BranchDuties;
  /** What falls due next month. */
  readonly next: readonly Duty[];
}

/** The open duties in their groups; the filled button is on the first that can be done now. */
export function DutyList({ branchId, found, next: nextMonth }: DutyListProps): ReactElement {
  const text = useText('desk');
  const dates = useDates();
  const words = useDutyWords();
  const tagOf = useTag(found.today);
  const lastDay = found.calendar.at(-1)?.day ?? found.today;
  const groups = groupDuties([...found.duties, ...nextMonth], found.today, lastDay);
  const next = nextDuty(groups);
  return (
    <>
      {found.duties.every(({ state }) => state === 'done') && <p className={style.nothing}>{text('empty')}</p>}
      {groups.map((group) => (
        <div key={group.name}>
          <h2 className={style.group}>
            {text(`group.${group.name}`)}
            <Range group={group} />
          </h2>
          <ul>
            {group.duties.map((duty) => {
              const { what, why, act } = words(duty);
              const { look, tag } = tagOf(duty);
              return (
                <DutyRow
                  key={`${duty.step} ${duty.period}`}
                  // What is left from a month before says which.
                  day={duty.dueOn.slice(0, 7) < found.month ? dates.short(duty.dueOn) : dates.dayOfMonth(duty.dueOn)}
                  weekday={dates.weekday(duty.dueOn)}
                  what={what}
                  why={why}
                  look={look}
                  tag={tag}
                  act={act}
                  href={dutyHref(branchId, duty)}
                  isNext={duty === next}
                />
              );
            })}
          </ul>
        </div>
      ))}
    </>
  );
}

function Range({ group }: { readonly group: DutyGroup }): ReactElement | null {
  const text = useText('desk');
  const dates = useDates();
  if (group.name === 'later') return null;
  if (group.duties.some(({ state }) => state === 'overdue'))
    return <small>{text('since', { to: dates.short(group.to) })}</small>;
  return <small>{text('range', { from: dates.short(group.from), to: dates.short(group.to) })}</small>;
}

function useTag(today: string): (duty: Duty) => { readonly look: TagLook; readonly tag: string } {
  const text = useText('desk');
  return (duty) => {
    const { state, dueOn } = duty;
    const days = dayDistance(today, dueOn);
    if (state === 'done') return { look: 'done', tag: text('tag.done') };
    if (state === 'overdue') return { look: 'late', tag: text('tag.overdue', { days: -days }) };
    if (state === 'waiting') return { look: 'wait', tag: text(isBlocked(duty) ? 'tag.waiting' : 'tag.early') };
    if (days === 0) return { look: 'soon', tag: text('tag.today') };
    if (state === 'due-soon') return { look: 'soon', tag: text('tag.soon', { days }) };
    return { look: 'todo', tag: text('tag.open', { days }) };
  };
}
