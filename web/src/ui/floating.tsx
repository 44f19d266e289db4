import type { ReactElement, ReactNode } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import style from './floating.module.css';

interface FloatingProps {
  /** What it belongs to; it stands above it where there is room, else below. */
  readonly anchor: HTMLElement;
  readonly label: string;
  readonly children: ReactNode;
  readonly look?: 'plain' | 'warning';
  /** A dialog takes keys of its own, a note is only read. */
  readonly role?: 'dialog' | 'note';
  readonly id?: string;
}

interface Spot {
  readonly left: number;
  readonly top: number;
  readonly arrow: number;
  readonly above: boolean;
}

const GAP = 12;
const EDGE = 8;
/** The head line and the heads of columns stay readable while there is room elsewhere. */
const HEAD = 120;

/** The one thing that floats: beside its anchor, never cut by a scrolling box, always inside the window. */
export function Floating({ anchor, label, children, look = 'plain', role = 'note', id }: FloatingProps): ReactElement {
  const box = useRef<HTMLDivElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    const place = (): void => {
      if (box.current !== null) setSpot(spotOf(anchor.getBoundingClientRect(), box.current));
    };
    place();
    const sizes = new ResizeObserver(place);
    if (box.current !== null) sizes.observe(box.current);
    window.addEventListener('scroll', place, true);
    window.addEventListener('resize', place);
    return () => {
      sizes.disconnect();
      window.removeEventListener('scroll', place, true);
      window.removeEventListener('resize', place);
    };
  }, [anchor]);
  return createPortal(
    <div
      ref={box}
      {...(id === undefined ? {} : { id })}
      className={`${style.floating} ${style[look]} ${spot?.above === false ? style.below : ''} noprint`}
      role={role}
      aria-label={label}
      style={spot === null ? { visibility: 'hidden' } : { left: spot.left, top: spot.top }}
    >
      <i className={style.arrow} style={{ left: spot?.arrow ?? 0 }} />
      {children}
    </div>,
    document.body,
  );
}

function spotOf(at: DOMRect, box: HTMLElement): Spot {
  const { offsetWidth: width, offsetHeight: height } = box;
  const middle = at.left + at.width / 2;
  const left = Math.max(EDGE, Math.min(middle - width / 2, document.documentElement.clientWidth - width - EDGE));
  const above = at.top - height - GAP > HEAD || at.bottom + height + GAP > window.innerHeight;
  const top = above ? Math.max(EDGE, at.top - height - GAP) : at.bottom + GAP;
  return { left, top, above, arrow: Math.max(14, Math.min(middle - left, width - 14)) };
}
