import { useSyncExternalStore } from 'react';

/** Pixels of text in the version for elders (长辈版); 18 is the least that the norm for older users asks for. */
export const ELDER_SIZES = [20, 24, 30] as const;
export type ElderSize = (typeof ELDER_SIZES)[number];

const REMEMBERED = 'xianfeng.elder';
/** Of text outside this version, on a phone. */
const USUAL = 16;
const readers = new Set<() => void>();

function remembered(): ElderSize | null {
  const kept = Number(localStorage.getItem(REMEMBERED));
  return ELDER_SIZES.find((size) => size === kept) ?? null;
}

/** Everything on the page grows alike, so that nothing is cut; remembered on this device only. */
export function showElder(): void {
  const size = remembered();
  const { documentElement: page } = document;
  page.style.setProperty('zoom', size === null ? '' : String(size / USUAL));
  if (size === null) page.removeAttribute('data-elder');
  else page.setAttribute('data-elder', String(size));
}

export function changeElder(size: ElderSize | null): void {
  if (size === null) localStorage.removeItem(REMEMBERED);
  else localStorage.setItem(REMEMBERED, String(size));
  showElder();
  for (const tell of readers) tell();
}

/** The size of text this device shows; null outside the version for elders. */
export function useElder(): ElderSize | null {
  return useSyncExternalStore(subscribe, remembered);
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  return () => readers.delete(tell);
}
