import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 719px)');

/** Whether the page is as narrow as a phone, for the few parts that are another thing there. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      narrow.addEventListener('change', listener);
      return () => narrow.removeEventListener('change', listener);
    },
    () => narrow.matches,
  );
}
