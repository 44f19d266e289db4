import type { ReactElement } from 'react';
import style from './growth.module.css';

interface PlaceProps {
  readonly x: number;
  readonly y: number;
}

/** Five points on gold: an honor. */
export function HonorSign({ x, y }: PlaceProps): ReactElement {
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle r="9.5" className={style.honorSign} />
      <path d="M0-5.4 1.6-1.7 5.6-1.4 2.5 1.1 3.5 5 0 2.9-3.5 5-2.5 1.1-5.6-1.4-1.6-1.7z" className={style.honorStar} />
    </g>
  );
}

export function TalkSign({ x, y }: PlaceProps): ReactElement {
  return <rect x={x - 6} y={y - 6} width="12" height="12" rx="2" className={style.talkSign} />;
}

export function PostSign({ x, y }: PlaceProps): ReactElement {
  return <circle cx={x} cy={y} r="7" className={style.postSign} />;
}

export function SourceSign({ x, y }: PlaceProps): ReactElement {
  return (
    <g>
      <circle cx={x} cy={y} r="9" className={style.sourceRing} />
      <circle cx={x} cy={y} r="3" className={style.sourceDot} />
    </g>
  );
}

/** Slanting lines over a stretch in which somebody was away or without points. */
export function AwayPattern({ id }: { readonly id: string }): ReactElement {
  return (
    <pattern id={id} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0V7" className={style.hatch} />
    </pattern>
  );
}
