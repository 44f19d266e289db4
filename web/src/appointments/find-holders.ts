import type { Holder } from '@xianfeng/contract';
import { holdsWords } from '../ui/holds-words.ts';

/** People whose name, branch or place of work holds every word. */
export function findHolders(holders: readonly Holder[], words: string): readonly Holder[] {
  return holders.filter(({ name, branch, appointments }) =>
    holdsWords(words, [name, branch, ...appointments.map(({ organization }) => organization)]),
  );
}
