import { useSyncExternalStore } from 'react';
import { fetchTexts } from '../text/start.ts';
import { fetchSentences } from './sentences.ts';

let isFetched = false;
let fetching: Promise<void> | null = null;
const readers = new Set<() => void>();

/** Fetches, once, what pages may still show and the first one did not; where the line is gone it goes on without. */
export function fetchTheRest(): Promise<void> {
  fetching ??= Promise.allSettled([fetchTexts(), fetchSentences()]).then(() => {
    isFetched = true;
    for (const tell of readers) tell();
  });
  return fetching;
}

/** Whether it is there, and asks for it: for pages that must not ask the service for anything later. */
export function useTheRest(): boolean {
  return useSyncExternalStore(subscribe, () => isFetched);
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  void fetchTheRest();
  return () => readers.delete(tell);
}
