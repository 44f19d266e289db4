import type { Services } from '../context.ts';

const minute = 60_000;

/** Sessions, attempts and half-made second factors that have had their time go within a minute of it. */
export function sweepEachMinute(
  { identity }: Pick<Services, 'identity'>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = identity.sweep().catch(onFailure);
  };
  sweep();
  const timer = setInterval(sweep, minute);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return sweeping;
    },
  };
}
