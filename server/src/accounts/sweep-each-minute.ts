import type { Services } from '../context.ts';

const minute = 60_000;

/** Sessions, attempts and half-made second factors that have had their time go within a minute of it; refusals are written down. */
export function sweepEachMinute(
  { identity, refusals }: Pick<Services, 'identity' | 'refusals'>,
  onFailure: (error: unknown) => void,
): { stop(): Promise<void> } {
  let sweeping = Promise.resolve();
  const sweep = () => {
    sweeping = identity
      .sweep()
      .then(() => refusals.writeCounted())
      .catch(onFailure);
  };
  sweep();
  const timer = setInterval(sweep, minute);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await sweeping;
      await refusals.writeCounted(true);
    },
  };
}
