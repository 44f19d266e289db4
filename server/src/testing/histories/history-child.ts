import { openDatabase, openStore } from '@xianfeng/store';
import { type Strike, StruckClient, struckBy } from '@xianfeng/store/testing';
import { openServices } from '../../main.ts';
import { type Delivery, perform } from './perform.ts';
import type { World } from './world.ts';

/** What the process that may be killed is told: where the database is, then act after act. */
export type Told =
  | { readonly connection: object; readonly dataFolder: string }
  | { readonly world: World; readonly delivery: Delivery; readonly strike: Strike | null };

export interface Asked {
  readonly number: number;
  readonly told: Told;
}

export interface Answered {
  readonly number: number;
  readonly said: Said;
}

export type Said = 'done' | 'refused' | 'struck';

type Service = Awaited<ReturnType<typeof openServices>>;
let services: Service | undefined;

process.on('message', ({ number, told }: Asked) => {
  void answer(told).then((said) => process.send?.({ number, said } satisfies Answered));
});

async function answer(told: Told): Promise<Said> {
  if ('connection' in told) {
    const store = openStore(openDatabase({ ...told.connection, Client: StruckClient }));
    services = await openServices({ store, isDemo: true, today: '2026-11-20', dataFolder: told.dataFolder });
    return 'done';
  }
  if (services === undefined) throw new Error('The database comes first.');
  const opened = services;
  const { isStruck, value } = await struckBy(told.strike, () => perform(opened, told.world, told.delivery));
  if (isStruck) return 'struck';
  return value === null ? 'done' : 'refused';
}
