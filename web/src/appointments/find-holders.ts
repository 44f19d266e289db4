import type { Holder } from '@xianfeng/contract';

/** People whose name, branch or place of work holds every word. */
export function findHolders(holders: readonly Holder[], words: string): readonly Holder[] {
  const wanted = words
    .normalize('NFKC')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return holders;
  return holders.filter(({ name, branch, appointments }) => {
    const held = [name, branch ?? '', ...appointments.map(({ organization }) => organization)].join('\n').toLowerCase();
    return wanted.every((word) => held.includes(word));
  });
}
