import { setTimeout as pause } from 'node:timers/promises';
import type { BundleRow } from '@xianfeng/store';
import { writeLog } from '../../write-log.ts';
import type { PlantedLeak, Planting } from './open-ground.ts';

/** Adds a column to what has been written, and fills it row by row in the order of the table. */
function column(
  type: string,
  valueOf: (planting: Planting, bundle: string) => unknown,
): NonNullable<PlantedLeak['store']> {
  return (store, planting) => ({
    ...store,
    async writeAll(id, bundles) {
      await store.writeAll(id, bundles);
      const table = `ballot_box.bundle_${id.replaceAll('-', '')}`;
      await planting.owner.query(`alter table ${table} add column came ${type}`);
      const { rows } = await planting.owner.query<{ bundle: string }>(`select bundle from ${table} order by admission`);
      for (const { bundle } of rows)
        await planting.owner.query(`update ${table} set came = $1 where bundle = $2`, [
          valueOf(planting, bundle),
          bundle,
        ]);
    },
  });
}

/** Bytes of a place as it is sealed, with keys of 2,048 bits. */
const placeLength = 135 + 256 + 16;

/** Mistakes that somebody could make with the box; the game is worth something if whoever looks for traces finds each. */
export const plantedLeaks: readonly PlantedLeak[] = [
  {
    name: 'a column says when a paper came',
    of: 'papers',
    elections: 6,
    store: column('timestamptz', ({ came }, bundle) => came.get(bundle)),
  },
  {
    name: 'a column numbers papers as they come',
    of: 'papers',
    elections: 6,
    store: column('bigint', ({ came }, bundle) => [...came.keys()].indexOf(bundle)),
  },
  {
    name: 'papers are written in the order they came',
    of: 'papers',
    elections: 6,
    store: (store) => ({
      ...store,
      writeAll: (id, bundles) => store.writeAll(id, Object.assign([...bundles], { toSorted: () => [...bundles] })),
    }),
  },
  {
    name: 'a log has addresses beside answers',
    of: 'papers',
    elections: 4,
    app: (app) =>
      app.addHook('onSend', async ({ ip }, _reply, payload) => {
        writeLog('info', 'answered', { ip, payload });
        return payload;
      }),
  },
  {
    name: 'bundles have no more places than scores',
    of: 'papers',
    elections: 8,
    store(store, { empty }) {
      const whole = new Map<string, Uint8Array>();
      const shortened = (row: BundleRow): BundleRow => {
        whole.set(row.bundle, row.sealed);
        return {
          ...row,
          sealed: row.sealed.subarray(0, row.sealed.length - placeLength * (empty.get(row.bundle) ?? 0)),
        };
      };
      return {
        ...store,
        writeAll: (id, bundles) => store.writeAll(id, bundles.map(shortened)),
        bundles: async (id) =>
          (await store.bundles(id)).map((row) => ({ ...row, sealed: whole.get(row.bundle) ?? row.sealed })),
      };
    },
  },
  {
    name: 'answers go out in the order of the table',
    of: 'papers',
    elections: 4,
    box: (box) => ({
      ...box,
      async cast(id, bytes) {
        const taken = await box.cast(id, bytes);
        if (taken.ok) await pause(Number.parseInt(taken.value.admission.slice(0, 4), 16) / 512);
        return taken;
      },
    }),
  },
  {
    name: 'what is claimed is kept as it was before it was blinded',
    of: 'scores',
    elections: 4,
    async claimed({ person, tokens }, { owner }) {
      const keys = tokens.scores.map(({ publicKey }) => Buffer.from(publicKey).toString('hex'));
      await owner.query('create table if not exists kept_claim (person_id uuid, keys text[])');
      await owner.query('insert into kept_claim values ($1, $2)', [person.personId, keys]);
    },
  },
];
