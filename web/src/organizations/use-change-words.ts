import type { OrganizationAct } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';

type Change = OrganizationAct['changes'][number];

/** What an act did to one organization, in a sentence. */
export function useChangeWords(): (change: Change) => string {
  const text = useText('organizations');
  return (change) => {
    const { name, what } = change;
    const parent = change.parent ?? text('top');
    if (what === 'founded') return text('change.founded', { name, parent });
    if (what === 'renamed') return text('change.renamed', { name, before: change.nameBefore ?? '' });
    if (what === 'moved') return text('change.moved', { name, parent, before: change.parentBefore ?? text('top') });
    if (what === 'withdrawn') return text('change.withdrawn', { name });
    const into = change.successors.map((each) => each.name).join(text('and'));
    if (change.successors.length === 0) return text('change.closed', { name });
    return text(change.successors.length === 1 ? 'change.merged' : 'change.split', { name, into });
  };
}
