import { useEffect } from 'react';
import { client } from '../client.ts';
import { UseMeter } from './use-meter.ts';

const MINUTE = 60_000;
const CONTROLS = 'a,button,input,select,textarea,summary,[role="gridcell"]';

/** Counts while somebody is signed in; sent once a minute and on leaving. It never disturbs: a failure is silent. */
export function useCounting(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const meter = new UseMeter();
    const onAct = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest(CONTROLS) !== null) meter.act(performance.now());
    };
    const send = (): void => {
      const use = meter.take();
      if (use !== null) client.use.count(use).catch(() => undefined);
    };
    const onHide = (): void => {
      if (document.visibilityState === 'hidden') send();
    };
    const timer = setInterval(send, MINUTE);
    document.addEventListener('click', onAct, true);
    document.addEventListener('keydown', onAct, true);
    document.addEventListener('visibilitychange', onHide);
    return () => {
      clearInterval(timer);
      document.removeEventListener('click', onAct, true);
      document.removeEventListener('keydown', onAct, true);
      document.removeEventListener('visibilitychange', onHide);
      send();
    };
  }, [isOn]);
}
