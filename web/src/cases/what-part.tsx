import type { MemberCase } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import style from './cases.module.css';
import { useCaseWords } from './use-case-words.ts';

/** Whom it is about, by which steps, and the days that count. */
export function WhatPart({ case: found }: { readonly case: MemberCase }): ReactElement {
  const text = useText('cases');
  const words = useCaseWords();
  const dates = useDates();
  const { person, branch, procedure, openedOn, openedBy, summonedFor, untilOn, ending, own, reads, parts } = found;
  const mentors = parts.filter(({ comesTo, endedOn }) => comesTo === 'help' && endedOn === null);
  const rows: readonly (readonly [string, string])[] = [
    [text('what.person'), person.name],
    [text('what.branch'), branch.name],
    [text('head.own'), words.parts(own)],
    [text('what.procedure'), text(`procedure.${procedure}`)],
    [text('what.opened'), text('what.openedBy', { day: dates.full(openedOn), by: openedBy })],
    ...(summonedFor === null ? [] : [[text('what.summoned'), dates.withWeekday(summonedFor)] as const]),
    ...(untilOn === null ? [] : [[text('what.until'), dates.full(untilOn)] as const]),
    ...(mentors.length === 0
      ? []
      : [[text('what.mentor'), mentors.map(({ name }) => name).join(text('and'))] as const]),
  ];
  return (
    <section className={`sheet box ${style.part}`} aria-label={text('title')}>
      <dl className={style.facts}>
        {rows.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {reads === 'head' && <p className="small muted">{text('what.head')}</p>}
      {ending === 'not-mended' && <p className="small muted">{text('ending.not-mended.lead')}</p>}
    </section>
  );
}
