import type { OpenItem, Role } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { itemHref } from './item-href.ts';

export interface ItemWords {
  readonly what: string;
  readonly href: string | null;
}

/** An open thing in a sentence, and where it is done. */
export function useItemWords(): (item: OpenItem) => ItemWords {
  const text = useText('handOvers');
  const frame = useText('frame');
  const dates = useDates();
  return (item) => {
    const { kind, facts } = item;
    const of = (fact: string): string => String(facts[fact] ?? '');
    const day = (fact: string): string => (of(fact) === '' ? '' : dates.full(of(fact)));
    const period = of('period') === '' ? '' : dates.period(of('period'));
    const href = itemHref(item);
    switch (kind) {
      case 'sheet-to-pass':
      case 'notice-to-publish':
      case 'ballot-to-key':
      case 'year-to-close':
        return { what: text(`item.${kind}`, { period, name: of('name'), due: day('dueOn') }), href };
      case 'sheet-begun':
        return { what: text('item.sheet-begun', { period, count: Number(of('count')) }), href };
      case 'notice-running':
        return { what: text('item.notice-running', { period, until: day('until') }), href };
      case 'ballot-half-keyed':
        return { what: text('item.ballot-half-keyed', { period }), href };
      case 'entries-without-document':
        return { what: text('item.entries-without-document', { year: of('year'), count: Number(of('count')) }), href };
      case 'declarations-waiting':
      case 'objections-waiting':
      case 'suggestions-waiting':
      case 'measures-waiting':
        return { what: text(`item.${kind}`, { count: Number(of('count')) }), href };
      case 'exemptions-ending':
        return { what: text('item.exemptions-ending', { until: day('until'), count: Number(of('count')) }), href };
      case 'exemptions-waiting':
        return { what: text('item.exemptions-waiting', { count: Number(of('count')) }), href };
      case 'branch-overdue':
        return { what: text('item.branch-overdue', { name: of('name'), count: Number(of('count')) }), href };
      case 'account-in-use':
        return { what: text('item.account-in-use'), href };
      case 'other-role': {
        const role = frame(`role.${of('role') as Role}`);
        return { what: text('item.other-role', { role, place: of('organization') }), href };
      }
    }
  };
}
