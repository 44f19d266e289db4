import type { ReactElement } from 'react';
import style from './points-bar.module.css';

interface PointsBarProps {
  /** Share of the whole width, 0–100, of the solid part; for drawing only. */
  readonly solid: number;
  /** Share of the hatched part, which follows. */
  readonly hatched?: number;
  /** What a screen reader says instead, e.g. «9.04 of 10». */
  readonly label: string;
}

/** Hatch, not hue, parts months and ballot. Never two people on one bar. */
export function PointsBar({ solid, hatched = 0, label }: PointsBarProps): ReactElement {
  return (
    <span className={style.bar} role="img" aria-label={label}>
      <i style={{ width: `${solid}%` }} />
      {hatched > 0 && <b style={{ width: `${hatched}%` }} />}
    </span>
  );
}
