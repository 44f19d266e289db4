import { useQuery } from '@tanstack/react-query';
import type { VetoOnRecord } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { VetoLines } from '../ui/veto-lines.tsx';
import { ownVetoesQuery } from './queries.ts';
import style from './vetoes.module.css';

/** What organs have found about oneself, and what one may do about it. */
export function OwnVetoesPage(): ReactElement {
  const text = useText('vetoes');
  const query = useQuery(ownVetoesQuery);
  return (
    <Page title={text('own.title')} width="narrow">
      <Fetched query={query} lines={6}>
        {(vetoes) => <Years vetoes={vetoes} />}
      </Fetched>
    </Page>
  );
}

function Years({ vetoes }: { readonly vetoes: readonly VetoOnRecord[] }): ReactElement {
  const text = useText('vetoes');
  const [latest] = vetoes;
  if (latest === undefined) return <Empty>{text('own.none')}</Empty>;
  const years = Map.groupBy(vetoes, ({ branch, year }) => text('own.year', { branch: branch.name, year }));
  return (
    <div className={style.parts}>
      {[...years].map(([name, own]) => (
        <section key={name} className={`sheet box ${style.part}`} aria-label={name}>
          <h2 className="sec-title">{name}</h2>
          <VetoLines vetoes={own} isNamed={false} />
        </section>
      ))}
      <section className={`sheet box ${style.part}`} aria-labelledby="rights-title">
        <h2 className="sec-title" id="rights-title">
          {text('rights.title')}
        </h2>
        <ul className={style.rights}>
          <li>{text('rights.see')}</li>
          <li>{text('rights.statement', { branch: latest.branch.name })}</li>
          <li>{text('rights.appeal')}</li>
        </ul>
      </section>
    </div>
  );
}
