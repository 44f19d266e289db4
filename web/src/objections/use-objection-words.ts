import type { Objection } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';

/** What an objection is called, and what it is about. */
export function useObjectionWords() {
  const text = useText('objections');
  return {
    title: ({ number, raisedOn }: Pick<Objection, 'number' | 'raisedOn'>): string =>
      text('name', { year: raisedOn.slice(0, 4), number }),
    about: ({ concerns, about, item, measure }: Pick<Objection, 'concerns' | 'about' | 'item' | 'measure'>): string =>
      text('about.of', { name: concerns.name, what: (item ?? measure)?.name ?? text(`about.${about}`) }),
  };
}
