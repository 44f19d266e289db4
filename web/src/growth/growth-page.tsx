import type { Growth } from '@xianfeng/contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type ReactElement, useEffect } from 'react';
import { useMe } from '../session/queries.ts';
import { Fetched } from '../ui/fetched.tsx';
import { useText } from '../text/use-text.ts';
import { AdvicePart } from './advice-part.tsx';
import { ComparePart } from './compare-part.tsx';
import { FactsPart } from './facts-part.tsx';
import style from './growth.module.css';
import { Legend } from './legend.tsx';
import { growthQuery } from './queries.ts';
import { TallMap } from './tall-map.tsx';
import { useGrowthWords } from './use-growth-words.ts';
import { WideMap } from './wide-map.tsx';

/** The growth map (成长线路图): one sheet that somebody keeps; on a phone it runs downwards. */
export function GrowthPage(): ReactElement {
  const { memberId = '' } = useParams({ strict: false });
  const query = useQuery(growthQuery(memberId));
  return (
    <div className={style.page}>
      <Fetched query={query} lines={12}>
        {(growth) => <GrowthSheet growth={growth} />}
      </Fetched>
    </div>
  );
}

function GrowthSheet({ growth }: { readonly growth: Growth }): ReactElement {
  const text = useText('growth');
  const frame = useText('frame');
  const me = useMe();
  const { period, dates } = useGrowthWords(growth);
  const { member, columns, by, since, measure, facts } = growth;
  useEffect(() => {
    document.title = `${text('title')} · ${frame('brand')}`;
  }, [text, frame]);
  const first = columns[0]?.period ?? '';
  const last = columns.at(-1)?.period ?? '';
  const whole = by === 'year' ? period : (each: string) => dates.period(each);
  return (
    <>
      <article className={style.sheet} aria-labelledby="growth-title">
        <header className={style.head}>
          <div>
            <h1 id="growth-title">{text('title')}</h1>
            <p className={style.who}>
              {first === last
                ? text('who.one', { name: member.name, period: whole(first) })
                : text('who', { name: member.name, from: whole(first), to: whole(last) })}
            </p>
            {since !== null && <p className={style.note}>{text('since', { year: since })}</p>}
          </div>
          <div className={style.how}>
            <p>
              <b>{text('how')}</b> {text(`how.${measure}`)}
            </p>
            <p>{text('how.facts', { count: facts })}</p>
            <Legend />
          </div>
          <button type="button" className={`btn slim noprint ${style.print}`} onClick={() => window.print()}>
            {text('print')}
          </button>
        </header>
        {facts === 0 ? (
          <p className={style.empty}>{text('none')}</p>
        ) : (
          <>
            <div className={style.wide}>
              <WideMap growth={growth} />
            </div>
            <div className={style.tall}>
              <TallMap growth={growth} />
            </div>
          </>
        )}
        <footer className={style.foot}>
          <ComparePart growth={growth} />
          <AdvicePart growth={growth} />
          <p className={style.imprint}>
            <span>{member.branch}</span>
            <span>{text('foot.day', { day: dates.full(growth.today) })}</span>
            <span>{text('foot.only')}</span>
          </p>
        </footer>
      </article>
      <FactsPart growth={growth} isOwn={me.personId === member.id} />
    </>
  );
}
