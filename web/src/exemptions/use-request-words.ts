import type { ExemptionRequest } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import type { TagLook } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';

export const LOOKS: Readonly<Record<ExemptionRequest['state'], TagLook>> = {
  wished: 'todo',
  'branch-passed': 'todo',
  'committee-reviewed': 'todo',
  approved: 'done',
  returned: 'late',
  withdrawn: 'wait',
};

/** A request in words: what is asked for, and what happened last. */
export function useRequestWords(): {
  readonly what: (request: ExemptionRequest) => string;
  readonly last: (request: ExemptionRequest) => string;
} {
  const text = useText('exemptions');
  const members = useText('members');
  const dates = useDates();
  const what = ({ reason, fromOn, toOn }: ExemptionRequest): string => {
    const days =
      toOn === null
        ? members('exemption.open', { from: dates.full(fromOn) })
        : members('exemption.term', { from: dates.full(fromOn), to: dates.full(toOn) });
    return `${members(`exemption.reason.${reason}`)} · ${days}`;
  };
  const last = ({ steps, proxy, state }: ExemptionRequest): string => {
    const step = steps.at(-1);
    if (step === undefined) return '';
    if (proxy?.undoneOn != null && state === 'withdrawn')
      return text('last.undone', { day: dates.short(proxy.undoneOn) });
    const facts = { day: dates.short(step.on), by: step.by };
    if (step.returnedFor !== null) return text('last.return', { ...facts, why: text(`returned.${step.returnedFor}`) });
    if (step.step === 'wish') return proxy === null ? text('last.wish', facts) : text('last.typed', facts);
    if (step.step === 'branch') {
      return text('last.branch', { ...facts, due: step.membersDue ?? 0, present: step.membersPresent ?? 0 });
    }
    return step.document === null
      ? text('last.withdrawal', facts)
      : text('last.document', { ...facts, document: step.document });
  };
  return { what, last };
}
