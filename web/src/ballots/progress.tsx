import type { ReactElement } from 'react';
import style from './ballots.module.css';

interface ProgressProps {
  readonly done: number;
  readonly all: number;
  readonly words: string;
}

/** How far something is, as a bar and in words. */
export function Progress({ done, all, words }: ProgressProps): ReactElement {
  return (
    <div className={style.progress}>
      <progress value={done} max={Math.max(all, 1)} aria-label={words} />
      <span>{words}</span>
    </div>
  );
}
