import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { StarRegister } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { client } from '../client.ts';
import { useMe } from '../session/queries.ts';
import { RatedSubject, useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { PaperButton } from '../ui/paper-button.tsx';
import { useDates } from '../ui/use-dates.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { VetoesWay } from '../ui/veto-ways.tsx';
import { PlaqueLists, PlaquePaper } from './plaque-lists.tsx';
import { starsQuery } from './queries.ts';
import style from './vetoes.module.css';

/** Who holds which stars now, and whose plaque is put on or taken off. */
export function StarsPage(): ReactElement {
  const text = useText('vetoes');
  const frame = useText('frame');
  const { today } = useMe();
  const { branchId } = useParams({ from: '/branches/$branchId/stars' });
  const query = useQuery(starsQuery(branchId));
  const { data } = query;
  return (
    <RatedSubject value={data?.subject ?? 'member'}>
      <Page
        title={text('stars.title')}
        remark={data?.branch.name}
        actions={
          <>
            <VetoesWay branchId={branchId} year={Number(today.slice(0, 4))} />
            {data !== undefined && data.changes.length > 0 && (
              <button type="button" className="btn slim" onClick={() => window.print()}>
                {text('print')}
              </button>
            )}
            {data !== undefined && data.awarded !== null && (
              <>
                <PaperButton label={text('stars.pdf')} take={() => client.stars.pdf({ branchId })} />
                <PaperButton label={frame('excel')} take={() => client.stars.excel({ branchId })} />
              </>
            )}
          </>
        }
      >
        <Fetched query={query} lines={10}>
          {(register) => <Register register={register} />}
        </Fetched>
      </Page>
    </RatedSubject>
  );
}

type Awarded = StarRegister & { readonly awarded: NonNullable<StarRegister['awarded']> };

function isAwarded(register: StarRegister): register is Awarded {
  return register.awarded !== null;
}

function Register({ register }: { readonly register: StarRegister }): ReactElement {
  const text = useText('vetoes');
  const dates = useDates();
  if (!register.hasStars) return <Empty>{text('stars.without')}</Empty>;
  if (!isAwarded(register)) return <Empty>{text('stars.never')}</Empty>;
  const { awarded, rows } = register;
  return (
    <>
      <div className={`${style.parts} noprint`}>
        <p className="muted small">
          {text('stars.lead', { year: awarded.year, day: dates.full(awarded.confirmedOn) })} {text('stars.order')}
        </p>
        {rows.length === 0 ? <Empty>{text('stars.none')}</Empty> : <Holders register={register} />}
        <PlaqueLists register={register} year={awarded.year} />
      </div>
      <PlaquePaper register={register} year={awarded.year} />
    </>
  );
}

function Holders({ register: { rows, awarded } }: { readonly register: Awarded }): ReactElement {
  const text = useText('vetoes');
  const names = useRatingNames();
  return (
    <section className="sheet box" aria-label={text('stars.title')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{text('stars.name')}</th>
            <th scope="col">{text('stars.awarded', { year: awarded.year })}</th>
            <th scope="col">{text('stars.held')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ concerns, stars, held, vetoes }) => (
            <tr key={concerns.id}>
              <th scope="row">{concerns.name}</th>
              <td>{names.stars(stars)}</td>
              <td>
                {names.stars(held)}
                {vetoes.map((veto) => (
                  <Why key={`${veto.name} ${veto.on ?? ''}`} veto={veto} />
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Why somebody holds other stars than the meeting gave, with day and document. */
function Why({ veto }: { readonly veto: StarRegister['rows'][number]['vetoes'][number] }): ReactElement {
  const text = useText('vetoes');
  const dates = useDates();
  const { name, on, document, liftedOn, stands } = veto;
  const day = on === null ? '' : dates.full(on);
  const words =
    on === null
      ? text('stars.measured', { name })
      : stands || liftedOn === null
        ? document === null
          ? text('stars.revokedBrought', { name, day })
          : text('stars.revoked', { name, day, document })
        : document === null
          ? text('stars.restoredBrought', { name, day, lifted: dates.full(liftedOn) })
          : text('stars.restored', { name, day, lifted: dates.full(liftedOn), document });
  return <p className="small muted">{words}</p>;
}
