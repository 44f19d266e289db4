import type { NoticeBody } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { useRatingNames } from '../ui/use-rating-names.ts';
import { Honor } from './sheet-facts.tsx';
import style from './changes-table.module.css';

type Change = NonNullable<NoticeBody['changes']>[number];

/** On a notice that takes the place of another: what stood there, what stands now, and nothing that is the same. */
export function ChangesTable({ body }: { readonly body: NoticeBody }): ReactElement | null {
  const text = useText('notices');
  const dates = useDates();
  const { replaces, changes = [] } = body;
  if (replaces === undefined) return null;
  return (
    <section className={style.changes}>
      <p>{text('again.lead', { number: replaces.number, day: dates.full(replaces.openedOn) })}</p>
      {changes.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('sheet.name')}</th>
              <th scope="col">{text('again.what')}</th>
              <th scope="col">{text('again.stood')}</th>
              <th scope="col">{text('again.stands')}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <tr key={`${change.memberId} ${change.what}`}>
                <th scope="row">{change.name}</th>
                <td>
                  <What change={change} />
                </td>
                <td>
                  <del>
                    <Value change={change} value={change.stood} />
                  </del>
                </td>
                <td>
                  <b>
                    <Value change={change} value={change.stands} />
                  </b>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function What({ change: { memberId, what, whatName } }: { readonly change: Change }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  if (memberId === null)
    return (
      <>
        <Honor honor={what} />
        {text('again.honor')}
      </>
    );
  if (what === 'total' || what === 'stars' || what === 'grade') return <>{text(`sheet.${what}`)}</>;
  // A summary's columns are months.
  return <>{/^\d{4}-\d{2}$/.test(what) ? dates.month(what) : whatName}</>;
}

function Value({ change, value }: { readonly change: Change; readonly value: string | null }): ReactElement {
  const text = useText('notices');
  const names = useRatingNames();
  if (value === null) return <>{text('sheet.none')}</>;
  if (change.what === 'grade') return <>{names.grade(value)}</>;
  if (change.what === 'stars') return <>{text('sheet.starCount', { stars: value })}</>;
  return <>{value}</>;
}
