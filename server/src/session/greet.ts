import { done, type Result } from '@xianfeng/engine';
import type { Role } from '@xianfeng/contract';
import type { PasswordProfile } from '../accounts/password-profiles.ts';
import type { Services } from '../context.ts';
import { demoPassword } from './demo-password.ts';

export interface Greeting {
  readonly isDemo: boolean;
  readonly committee: string;
  readonly demoPassword?: string;
  readonly demoAccounts: { username: string; name: string; role: Role; place: string }[];
  readonly portal: string | null;
  readonly passwordRule: Pick<PasswordProfile, 'charactersLeast' | 'kindsLeast' | 'daysMost'>;
}

/** What may be known before anybody signs in; names and the password in the demo only. */
export async function greet({ store, clock, isDemo, identity, portal }: Services): Promise<Result<Greeting>> {
  const [committee] = await store.committees.list();
  const { charactersLeast, kindsLeast, daysMost } = identity.passwordProfile;
  const rules = { portal: portal?.name ?? null, passwordRule: { charactersLeast, kindsLeast, daysMost } };
  if (!isDemo || committee === undefined) {
    return done({ isDemo, committee: committee?.name ?? '', demoAccounts: [], ...rules });
  }
  const demoAccounts = await store.transaction(committee.id, (tx) => tx.accounts.inOffice(clock.today()));
  return done({ isDemo, committee: committee.name, demoPassword, demoAccounts, ...rules });
}
