import { isDay } from '@xianfeng/engine';

/** The day a page is shown as of, as it stands in the address; without one it is today. */
export interface AsOf {
  readonly on?: string;
}

/** Takes only a day from an address; whatever else stands there is left out. */
export function readAsOf(search: Readonly<Record<string, unknown>>): AsOf {
  const { on } = search;
  return isDay(on) ? { on } : {};
}
