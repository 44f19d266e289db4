import type { AffiliationChange } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';

/** A change in words: what happened, and from where to where. */
export function useChangeWords(): {
  readonly what: (change: AffiliationChange) => string;
  readonly where: (change: AffiliationChange) => string;
} {
  const text = useText('affiliations');
  const members = useText('members');
  const dates = useDates();
  const what = (change: AffiliationChange): string => {
    if (change.stage !== null) return text('what.stage', { stage: members(`status.${change.stage}`) });
    if (change.leaving !== null) return text(`leaving.${change.leaving}`);
    if (change.untilOn !== null) return text('what.extended', { until: dates.full(change.untilOn) });
    if (change.kind === 'moved-in') return text('what.moved-in');
    return change.kind === 'moved-out' ? text('what.moved-out') : text('what.transferred');
  };
  const where = ({ fromBranch, toBranch, otherCommittee }: AffiliationChange): string => {
    const [from, to] = [fromBranch ?? otherCommittee, toBranch ?? otherCommittee];
    if (from !== null && to !== null && from !== to) return text('where.both', { from, to });
    return to ?? from ?? '';
  };
  return { what, where };
}
