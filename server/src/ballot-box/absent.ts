import type { BoxCommands } from './commands.ts';

const absent = () => Promise.reject(new Error('This program was started without a ballot box.'));

/** For programs that hold no ballots: the operator's commands. */
export const absentBox: BoxCommands & { port(): number } = {
  ...{ begin: absent, hold: absent, addTicketAnswer: absent, state: absent, counts: absent, close: absent },
  ...{ bundles: absent, sign: absent, destroy: absent, port: () => 0 },
};
