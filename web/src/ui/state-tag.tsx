import type { ReactElement, ReactNode } from 'react';
import style from './state-tag.module.css';

/** Marks differ in shape, so that color is never the only sign; the words carry it. */
export type TagLook = 'todo' | 'done' | 'soon' | 'late' | 'wait' | 'review' | 'notice' | 'honor';

export function StateTag({ look, children }: { readonly look: TagLook; readonly children: ReactNode }): ReactElement {
  return (
    <span className={`${style.tag} ${style[look]}`}>
      {typeof children === 'string' ? children.charAt(0).toUpperCase() + children.slice(1) : children}
    </span>
  );
}
