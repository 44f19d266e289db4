import { bundleHash } from '@xianfeng/ballot';
import { type BallotBoxStore, openBallotBoxStore } from '@xianfeng/store';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../app.ts';
import { buildBallotBox } from '../../ballot-box/ballot-box.ts';
import { type Box, openBox } from '../../ballot-box/box.ts';
import { listen } from '../../listen.ts';
import type { Paper } from '../anonymous-ballot.ts';
import { type Client, openClient } from '../client.ts';
import type { Person, Stage } from './set-stage.ts';

/** A mistake that somebody could make, put around the real box. */
export interface PlantedLeak {
  readonly name: string;
  /** What it gives away. */
  readonly of: 'papers' | 'scores';
  /** In how many elections it shows beyond doubt: in more where it gives away only a part. */
  readonly elections: number;
  readonly store?: (store: BallotBoxStore, planting: Planting) => BallotBoxStore;
  readonly box?: (box: Box) => Box;
  readonly app?: (app: FastifyInstance) => void;
  readonly claimed?: (claimed: Claimed, planting: Planting) => Promise<void>;
}

/** Somebody, and the tokens that only their device knows. */
export interface Claimed {
  readonly person: Person;
  readonly tokens: Paper['tokens'];
}

export interface Planting {
  readonly owner: Stage['server']['owner'];
  /** How many places of a bundle have no score, by its hash: nobody else knows it. */
  readonly empty: ReadonlyMap<string, number>;
  /** When each bundle came to the box, by its hash, in the order they came. */
  readonly came: ReadonlyMap<string, Date>;
}

/** A service and a box, in which elections are held. */
export interface Ground {
  readonly stage: Stage;
  /** Where the box answers. */
  readonly port: number;
  readonly empty: Map<string, number>;
  /** Hashes of the bundles that the box wrote down, by admission, each time it did. */
  readonly written: ReadonlyMap<string, string>[];
  /** Told of each claim. */
  claimed(claimed: Claimed): Promise<void>;
  /** Somebody's browser, on this ground. */
  clientOf(person: Pick<Person, 'client'>): Client;
  close(): Promise<void>;
}

/** In this process, so that a leak can be planted. */
export interface OpenGround extends Ground {
  readonly box: Box;
}

/** Long enough that papers sent one after the other lie in one batch. */
const batchMilliseconds = 50;

/** Opens the real box on the real store, with a leak planted or none, and the service beside it. */
export async function openGround(stage: Stage, leak?: PlantedLeak): Promise<OpenGround> {
  const { appOptions, asBallotBox, owner } = stage.server;
  const empty = new Map<string, number>();
  const came = new Map<string, Date>();
  const written: ReadonlyMap<string, string>[] = [];
  const planting = { owner, empty, came };
  const real = openBallotBoxStore(asBallotBox);
  const noting: BallotBoxStore = {
    ...real,
    async writeAll(id, bundles) {
      await real.writeAll(id, bundles);
      written.push(new Map(bundles.map(({ admission, bundle }) => [admission, bundle])));
    },
  };
  const store = leak?.store?.(noting, planting) ?? noting;
  const opened = openBox({ store, batchMilliseconds });
  const heard: Box = {
    ...opened,
    cast(id, bytes) {
      came.set(bundleHash(bytes), new Date());
      return opened.cast(id, bytes);
    },
  };
  const box = leak?.box?.(heard) ?? heard;
  const boxApp = buildBallotBox({ box, hosts: appOptions.hosts });
  leak?.app?.(boxApp);
  const listening = await listen(boxApp, { host: '127.0.0.1', port: 0 });
  const services = { ...appOptions.services, ballotBox: { ...box, port: () => listening.port } };
  const app = await buildApp({ ...appOptions, services, isRequestLogged: true });
  return {
    ...{ stage, box, port: listening.port, empty, written },
    claimed: async (each) => leak?.claimed?.(each, planting),
    clientOf: ({ client: { cookie } }) => Object.assign(openClient(app), { cookie }),
    close: async () => {
      await listening.close();
      await app.close();
      await real.close();
    },
  };
}
