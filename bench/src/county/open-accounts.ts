import type { Account, PrintedCode } from '@xianfeng/contract';
import { signIn, type Visitor } from './visitor.ts';

interface Opening {
  readonly address: string;
  /** Of the demo's accounts; those that are opened get one that is longer. */
  readonly password: string;
  readonly count: number;
  readonly isMeant: (account: Account) => boolean;
}

/** People without accounts get one-time codes and set passwords, as they would on their first day. */
export async function openAccounts({ address, password, count, isMeant }: Opening): Promise<readonly Visitor[]> {
  const administrator = await signIn(address, 'system', password);
  const found: Account[] = [];
  let next: string | null = null;
  do {
    const asked: object = { state: 'none', ...(next === null ? {} : { after: next }) };
    const part = (await administrator.post('/accounts/search', asked)) as { rows: Account[]; next: string | null };
    found.push(...part.rows.filter(isMeant));
    next = part.next;
  } while (next !== null && found.length < count);
  const people = found.slice(0, count).map(({ personId, revision }) => ({ personId, revision }));
  const codes = (await administrator.post('/accounts/codes', { people })) as PrintedCode[];
  const visitors: Visitor[] = [];
  for (const { username, code } of codes) {
    const visitor = await signIn(address, username, code);
    await visitor.post('/session/password', { current: code, next: `${password} on the bench` });
    visitors.push(visitor);
  }
  return visitors;
}
