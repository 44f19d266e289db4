import type { Services } from '../context.ts';
import { remind } from './remind.ts';

const pause = 5 * 60_000;
/** Nobody wants a letter before the office opens. */
const firstHour = 8;

const chinaHour = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', hourCycle: 'h23' });

/**
 * Each morning from eight o'clock in China on, and after a failure again the same day. What has gone out stands in the
 * database: a start in the middle of the day goes on from there.
 */
export function remindEachMorning(services: Services, onFailure: (error: unknown) => void): { stop(): Promise<void> } {
  const { reminderSettings, store, clock } = services;
  if (reminderSettings === null) return { stop: async () => undefined };
  /** By committee: the day that was looked through, and when something is to be tried again. */
  const looked = new Map<string, { readonly day: string; readonly next: Date | null }>();
  let isStopping = false;
  const look = async (): Promise<void> => {
    if (Number(chinaHour.format(clock.now())) < firstHour) return;
    for (const committee of await store.committees.list()) {
      const last = looked.get(committee.id);
      const isDone = last?.day === clock.today() && (last.next === null || last.next > clock.now());
      if (isDone || isStopping) continue;
      const day = clock.today();
      looked.set(committee.id, { day, next: await remind(services, committee) });
    }
  };
  let looking = Promise.resolve();
  const tick = (): void => {
    looking = looking.then(look).catch(onFailure);
  };
  tick();
  const timer = setInterval(tick, pause);
  timer.unref();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await looking;
    },
  };
}
