import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Measure } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import { MEASURE_LOOKS, nextDay } from './measure-looks.ts';
import style from './measures.module.css';
import { ownMeasuresQuery } from './queries.ts';

/** About oneself, and what one carries out or helps with. */
export function OwnMeasuresPage(): ReactElement {
  const text = useText('measures');
  const query = useQuery(ownMeasuresQuery);
  return (
    <Page title={text('own.title')} width="narrow">
      <Fetched query={query} lines={6}>
        {(measures) => <Lists measures={measures} />}
      </Fetched>
    </Page>
  );
}

function Lists({ measures }: { readonly measures: readonly Measure[] }): ReactElement {
  const text = useText('measures');
  if (measures.length === 0) return <Empty>{text('own.none')}</Empty>;
  const parts = [
    ['own.mine', measures.filter(({ isMine }) => isMine)],
    ['own.tasks', measures.filter(({ isMine }) => !isMine)],
  ] as const;
  return (
    <div className={style.parts}>
      {parts.map(([name, own]) =>
        own.length === 0 ? null : (
          <section key={name} className={`sheet box ${style.part}`} aria-label={text(name)}>
            <h2 className="sec-title">{text(name)}</h2>
            <ul className={style.people}>
              {own.map((measure) => (
                <Row key={measure.id} measure={measure} />
              ))}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

function Row({ measure }: { readonly measure: Measure }): ReactElement {
  const text = useText('measures');
  const dates = useDates();
  const due = nextDay(measure);
  return (
    <li>
      <Link to="/measures/$measureId" params={{ measureId: measure.id }}>
        {measure.isMine ? measure.kind.name : text('of', { name: measure.concerns.name, what: measure.kind.name })}
      </Link>
      <StateTag look={MEASURE_LOOKS[measure.state]}>{text(`state.${measure.state}`)}</StateTag>
      {due !== null && (
        <span className={`muted small ${style.far}`}>
          {text(measure.state === 'decided' ? 'due' : 'term.ends', { day: dates.short(due) })}
        </span>
      )}
    </li>
  );
}
