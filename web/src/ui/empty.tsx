import type { ReactElement, ReactNode } from 'react';
import style from './states.module.css';

/** One sentence and one way on. */
export function Empty({ children, way }: { readonly children: ReactNode; readonly way?: ReactNode }): ReactElement {
  return (
    <div className={`sheet ${style.plain}`}>
      <p>{children}</p>
      {way}
    </div>
  );
}
