import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { SpotCheck } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { LotPaper } from '../lots/lot-paper.tsx';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Paper } from '../ui/paper.tsx';
import { useDates } from '../ui/use-dates.ts';
import { checkQuery } from './queries.ts';
import style from './spot-checks.module.css';
import { useCheckWords } from './use-check-words.ts';

/** The record of a check on A4, with the lines on which those present sign. */
export function RecordPage(): ReactElement {
  const text = useText('spotChecks');
  const { checkId } = useParams({ from: '/spot-checks/$checkId/record' });
  const query = useQuery(checkQuery(checkId));
  return (
    <Page
      isPaper
      title={text('title')}
      actions={
        <>
          <Link to="/spot-checks/$checkId" params={{ checkId }} className="btn slim">
            {text('record.back')}
          </Link>
          <button type="button" className="btn slim blue" onClick={() => window.print()}>
            {text('record.print')}
          </button>
        </>
      }
    >
      <Fetched query={query} lines={12}>
        {(check) => <Record check={check} />}
      </Fetched>
    </Page>
  );
}

function Record({ check }: { readonly check: SpotCheck }): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  const words = useCheckWords();
  const { committee } = useMe();
  const { record, items } = check;
  const title = text('record.title', { period: dates.period(check.period), record });
  return (
    // On a phone it scrolls sideways, by keys too.
    <div className={style.desk} role="region" aria-label={title} tabIndex={0}>
      <Paper
        issuer={check.by === 'committee' ? committee.name : words.branches(check)}
        title={title}
        number={check.by === 'committee' ? words.branches(check) : ''}
        dense
      >
        <LotPaper lot={check} unit={text('unit')} />
        {items.length > 0 && <Items items={items} />}
        {check.finishedOn !== null && (
          <p className={style.foot}>
            {text('finished.who', { day: dates.full(check.finishedOn), by: check.finishedBy ?? '' })}
          </p>
        )}
      </Paper>
    </div>
  );
}

function Items({ items }: Pick<SpotCheck, 'items'>): ReactElement {
  const text = useText('spotChecks');
  const dates = useDates();
  return (
    <table className={style.sheet}>
      <thead>
        <tr>
          <th scope="col" className="nowrap">
            {text('record.place')}
          </th>
          <th scope="col">{text('record.who')}</th>
          <th scope="col">{text('stands')}</th>
          <th scope="col">{text('record.found')}</th>
          <th scope="col">{text('record.why')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, place, line, what, finding }) => (
          <tr key={id}>
            <td>{place}</td>
            <td className={what === null ? '' : 'nowrap'}>
              {what === null ? line : text('record.one', { name: what.name, period: dates.period(what.period) })}
            </td>
            <td>{what?.stands.map(({ name, value }) => `${name} ${value}`).join(text('list.and')) ?? ''}</td>
            <td className="nowrap">{finding === null ? '' : text(`finding.${finding}`)}</td>
            <td>
              {[what?.reason, what?.shouldStand, what?.remedy].filter((each) => each != null).join(text('record.and'))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
