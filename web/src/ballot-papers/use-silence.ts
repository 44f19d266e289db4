import { useEffect, useRef } from 'react';

const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'scroll'] as const;

/** Calls when nobody has touched the page for so long; only while it is asked to. */
export function useSilence(milliseconds: number, isAsked: boolean, onSilence: () => void): void {
  const latest = useRef(onSilence);
  latest.current = onSilence;
  useEffect(() => {
    if (!isAsked) return;
    let timer = setTimeout(() => latest.current(), milliseconds);
    const onSign = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => latest.current(), milliseconds);
    };
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, onSign, { passive: true });
    return () => {
      clearTimeout(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, onSign);
    };
  }, [milliseconds, isAsked]);
}
