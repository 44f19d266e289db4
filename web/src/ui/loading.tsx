import type { ReactElement } from 'react';
import { use, useEffect, useState } from 'react';
import { useText } from '../text/use-text.ts';
import { InPage } from './in-page.ts';
import style from './states.module.css';

/** The lines of what comes, without numbers: nothing for 300 ms, words after two seconds. */
export function Loading({ lines = 6 }: { readonly lines?: number }): ReactElement | null {
  const text = useText('frame');
  const isInPage = use(InPage);
  const [waited, setWaited] = useState<'short' | 'some' | 'long'>('short');
  useEffect(() => {
    const some = setTimeout(() => setWaited('some'), 300);
    const long = setTimeout(() => setWaited('long'), 2000);
    return () => {
      clearTimeout(some);
      clearTimeout(long);
    };
  }, []);
  const title = isInPage ? null : <h1 className="unseen">{text('loading')}</h1>;
  if (waited === 'short') return title;
  return (
    <div className={`sheet ${style.loading}`} role="status" aria-busy="true">
      {title}
      <p className={waited === 'long' ? style.words : 'unseen'}>{text('loading')}</p>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className={style.line} />
      ))}
    </div>
  );
}
