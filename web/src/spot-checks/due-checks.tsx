import { useNavigate } from '@tanstack/react-router';
import type { DueCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { newId } from '../ui/new-id.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useFreeze } from './queries.ts';
import style from './spot-checks.module.css';
import { useCheckWords } from './use-check-words.ts';

interface DueChecksProps {
  readonly due: readonly DueCheck[];
  /** Where only one branch is looked at. */
  readonly branchId: string | null;
}

/** What is to be drawn now, each with the branches it goes through. */
export function DueChecks({ due, branchId }: DueChecksProps): ReactElement | null {
  if (due.length === 0) return null;
  return (
    <ul className={style.due}>
      {due.map((check) => (
        <li key={`${check.scheme} ${check.by} ${check.step} ${check.period}`} className="sheet box">
          <Due check={check} branchId={branchId} />
        </li>
      ))}
    </ul>
  );
}

function Due({ check, branchId }: { readonly check: DueCheck; readonly branchId: string | null }): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const words = useCheckWords();
  const navigate = useNavigate();
  const [id] = useState(newId);
  const freeze = useFreeze(() => navigate({ to: '/spot-checks/$checkId', params: { checkId: id } }));
  const ready = check.branches.filter(({ waitsFor }) => waitsFor === null).map((branch) => branch.id);
  const [left, setLeft] = useState<ReadonlySet<string>>(
    new Set(branchId === null ? [] : ready.filter((each) => each !== branchId)),
  );
  const chosen = ready.filter((each) => !left.has(each));
  const { by, step, period } = check;
  return (
    <>
      <h2 className={style.head}>
        <span className="sec-title">{words.title(check)}</span>
        <StateTag look={check.isOverdue ? 'late' : 'todo'}>
          {text(check.isOverdue ? 'due.over' : 'due.by', { day: dates.short(check.dueOn) })}
        </StateTag>
      </h2>
      <p className="muted small">{text('due.lead', { scheme: check.scheme })}</p>
      <ul className={style.ticks}>
        {check.branches.map(({ id: own, name, waitsFor }) => (
          <li key={own}>
            <label>
              <input
                type="checkbox"
                disabled={waitsFor !== null}
                checked={waitsFor === null && !left.has(own)}
                onChange={() => setLeft(toggled(left, own))}
              />
              {name}
            </label>
            {waitsFor !== null && (
              <span className="muted small">
                {text('due.waits', { name: waitsFor.name, period: dates.period(waitsFor.period) })}
              </span>
            )}
          </li>
        ))}
      </ul>
      <Refusal error={freeze.error} />
      <p>
        <button
          type="button"
          className="btn blue slim"
          disabled={chosen.length === 0 || freeze.isPending}
          onClick={() => freeze.mutate({ id, by, step, period, branchIds: chosen })}
        >
          {text('freeze.do')}
        </button>
      </p>
    </>
  );
}

function toggled(all: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(all);
  if (!next.delete(id)) next.add(id);
  return next;
}
