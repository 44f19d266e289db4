import { type RefObject, useEffect, useRef } from 'react';

/** Below it the page is a telephone's, which scrolls. */
const isScreen = window.matchMedia('(min-width: 860px)');
/** Twenty-seven pixels become thirteen: smaller is not read from a chair either. */
const least = 0.5;
const step = 0.05;

/**
 * Makes something a little smaller where it would not be whole on the screen, as nobody scrolls in a hall: `--fit` in its style
 * is 1 where it has room. Looked at with each rendering and whenever it grows.
 */
export function useWhole(): RefObject<HTMLDivElement | null> {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => fit(place.current));
  useEffect(() => {
    const again = () => fit(place.current);
    const watched = new ResizeObserver(again);
    if (place.current !== null) watched.observe(place.current);
    window.addEventListener('resize', again);
    return () => {
      watched.disconnect();
      window.removeEventListener('resize', again);
    };
  }, []);
  return place;
}

function fit(element: HTMLElement | null): void {
  const around = element?.parentElement;
  if (element == null || around == null) return;
  for (let size = 1; ; size -= step) {
    element.style.setProperty('--fit', size.toFixed(2));
    const isWhole = around.getBoundingClientRect().height <= window.innerHeight + 1;
    if (isWhole || size - step < least || !isScreen.matches) return;
  }
}
