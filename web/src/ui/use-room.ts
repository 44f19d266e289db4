import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** Never lower than some eight lines, whatever stands above. */
const LEAST = 320;
/** The edge of the page below, and on narrow windows the bar of four. */
const BELOW = 36;
const BELOW_WITH_BAR = 100;

/** How many pixels are left from where the element begins down to the end of the window. */
export function useRoom(): { readonly element: RefObject<HTMLDivElement | null>; readonly room: number } {
  const element = useRef<HTMLDivElement>(null);
  const [room, setRoom] = useState(LEAST);
  useLayoutEffect(() => {
    const measure = (): void => {
      if (element.current === null) return;
      // Large text zooms the page: the window is measured in its own pixels, heights are given in the page's.
      const zoom = Number(document.documentElement.style.getPropertyValue('zoom') || '1');
      const top = element.current.getBoundingClientRect().top + window.scrollY;
      const below = window.innerWidth < 960 ? BELOW_WITH_BAR : BELOW;
      setRoom(Math.max(LEAST, Math.floor((window.innerHeight - top) / zoom) - below));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, []);
  return { element, room };
}
