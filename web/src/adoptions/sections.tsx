import type { SchemeCheck } from '@xianfeng/contract';
import { useLocation } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useLanguage } from '../text/use-text.ts';
import style from './adoptions.module.css';

/** The rules in sentences, each with its clause, numbered so that people can point at them. */
export function Sections({ sections }: { readonly sections: SchemeCheck['sections'] }): ReactElement {
  const { language } = useLanguage();
  const hash = useLocation({ select: (location) => location.hash });
  // Whoever comes for one sentence begins to read there.
  useEffect(() => {
    if (hash !== '') document.querySelector<HTMLElement>(`#${CSS.escape(hash)}`)?.focus();
  }, [hash]);
  const shown = language === 'en' ? sections.en : sections.zh;
  return (
    <div className={`sheet ${style.sections}`}>
      {shown.map(({ title, lines }, at) => (
        <section key={title} aria-label={title}>
          <h2 className="sec-title">
            {at + 1} {title}
          </h2>
          <ol>
            {lines.map((line, index) => (
              // Two sentences of one section may be alike.
              <li
                key={`${index} ${line}`}
                id={`c${at + 1}-${index + 1}`}
                tabIndex={-1}
                {...(hash === `c${at + 1}-${index + 1}` ? { 'aria-current': 'location' as const } : {})}
              >
                <span className="num">
                  {at + 1}.{index + 1}
                </span>
                <p>{line}</p>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
