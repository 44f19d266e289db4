import { type BallotBoxConnection, openDatabase, openStore } from '@xianfeng/store';
import { startServer } from '../../main.ts';

/** What this process is told: where the database is, and what it serves. */
export interface Beginning {
  readonly service: object;
  readonly ballotBox: BallotBoxConnection;
  readonly dataFolder: string;
  readonly webFolder: string;
  readonly today: string;
}

export interface Begun {
  readonly port: number;
  readonly ballotBoxPort: number;
}

process.once('message', ({ service, ...begin }: Beginning) => {
  const store = openStore(openDatabase(service));
  const address = { host: '127.0.0.1', port: 0 };
  void startServer({ ...begin, ...address, store, isDemo: true, isRequestLogged: true }).then((running) => {
    process.send?.({ port: running.port, ballotBoxPort: running.ballotBoxPort } satisfies Begun);
    process.once('disconnect', () => void running.close().then(() => store.close()));
  });
});
