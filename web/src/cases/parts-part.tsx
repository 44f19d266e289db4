import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Fresh } from '../ui/fresh.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';
import { EndPart } from './end-part.tsx';
import { NameForm } from './name-form.tsx';

/** Who reads the file and does what in it, and from when to when. */
export function PartsPart({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const dates = useDates();
  const mayName = found.may.includes('name');
  const isPerson = found.own.includes('person') && found.state !== 'closed';
  return (
    <section className={`sheet box ${style.part}`} aria-labelledby="parts-title">
      <h2 className="sec-title" id="parts-title">
        {text('parts.title')}
      </h2>
      <p className="small muted">{text('parts.lead')}</p>
      <ul className={style.file}>
        {found.parts.map((part) => (
          <li key={part.id}>
            <span className={style.head}>
              <span>
                <b>{part.name}</b> {part.comesTo === null ? text(`own.${part.part}`) : text(`purpose.${part.comesTo}`)}
              </span>
              {part.endedOn === null &&
                part.part !== 'person' &&
                (mayName || (isPerson && part.part === 'companion' && part.comesTo !== 'help')) && (
                  <EndPart case={found} part={part} />
                )}
            </span>
            <span className="small muted">
              {part.endedOn === null
                ? text('parts.since', { day: dates.full(part.namedOn) })
                : text('parts.ended', { day: dates.full(part.endedOn), reason: part.endedReason ?? '' })}
            </span>
          </li>
        ))}
      </ul>
      {mayName && <Fresh>{(renew) => <NameForm case={found} onDone={renew} />}</Fresh>}
    </section>
  );
}
