import { useQuery } from '@tanstack/react-query';
import { keepTimeWords, type Erasure } from '@xianfeng/contract';
import type { FormEvent, ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useLanguage, useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { Page } from '../ui/page.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { SaveRows } from '../ui/save-rows.tsx';
import type { SavedRows } from '../ui/saved-rows.ts';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './privacy.module.css';
import { erasureQuery, useErase } from './queries.ts';

const auditDaysUsual = 1096;

/** What has been kept long enough, counted; the department erases it after looking at it, and says why. */
export function RetentionPage(): ReactElement {
  return (
    <Themed>
      <Retention />
    </Themed>
  );
}

function Retention(): ReactElement {
  const text = useText('privacy');
  const { appointments } = useMe();
  const [auditDays, setAuditDays] = useState(auditDaysUsual);
  const query = useQuery(erasureQuery(auditDays));
  const [isAsking, setAsking] = useState(false);
  const canErase = appointments.some(({ role }) => role === 'department-officer');
  const count = query.data?.kinds.reduce((sum, kind) => sum + kind.count, 0) ?? 0;
  return (
    <Page
      title={text('retention.title')}
      remark={text('retention.remark')}
      width="narrow"
      actions={
        canErase && (
          <button type="button" className="btn slim" disabled={count === 0} onClick={() => setAsking(true)}>
            {text('retention.ask')}
          </button>
        )
      }
    >
      <div className={style.parts}>
        <label className="field">
          {text('retention.days')}
          <input
            className="input"
            type="number"
            min={180}
            max={36_500}
            value={auditDays}
            onChange={(event) => setAuditDays(Math.trunc(Number(event.target.value)))}
          />
        </label>
        <Fetched query={query}>{(erasure) => <Counts erasure={erasure} />}</Fetched>
        <p className="muted small">{text('retention.stays')}</p>
      </div>
      {isAsking && query.data !== undefined && <EraseDialog erasure={query.data} onClose={() => setAsking(false)} />}
    </Page>
  );
}

function Counts({ erasure }: { readonly erasure: Erasure }): ReactElement {
  const text = useText('privacy');
  const dates = useDates();
  const { language } = useLanguage();
  const keptFor = ({ kind, keptDays }: Erasure['kinds'][number]): string =>
    kind === 'audit-details'
      ? text('retention.daysKept', { days: keptDays })
      : keepTimeWords[kind][language === 'en' ? 1 : 0];
  const take = (): SavedRows => ({
    head: (['kind', 'kept', 'before', 'count'] as const).map((each) => text(`retention.${each}`)),
    rows: erasure.kinds.map((each) => [
      ...[text(`retention.kind.${each.kind}`), keptFor(each), dates.full(each.before), each.count],
    ]),
  });
  return (
    <div className={`sheet ${style.scroll}`}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{text('retention.kind')}</th>
            <th scope="col">{text('retention.kept')}</th>
            <th scope="col">{text('retention.before')}</th>
            <th scope="col" className={style.figure}>
              {text('retention.count')}
            </th>
          </tr>
        </thead>
        <tbody>
          {erasure.kinds.map((each) => (
            <tr key={each.kind}>
              <th scope="row">{text(`retention.kind.${each.kind}`)}</th>
              <td>{keptFor(each)}</td>
              <td>{dates.full(each.before)}</td>
              <td className={`num ${style.figure}`}>{each.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <SaveRows title={text('retention.title')} count={erasure.kinds.length} take={take} />
    </div>
  );
}

interface EraseDialogProps {
  readonly erasure: Erasure;
  readonly onClose: () => void;
}

/** The second look: the same counts once more, and the reason that goes into the trail. */
function EraseDialog({ erasure, onClose }: EraseDialogProps): ReactElement {
  const text = useText('privacy');
  const erase = useErase();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    erase.mutate({ erasure, reason }, { onSuccess: onClose });
  };
  return (
    <Dialog title={text('retention.dialog')} onClose={onClose}>
      <form className={layout.form} onSubmit={submit}>
        <ul className={layout.outlook}>
          {erasure.kinds
            .filter(({ count }) => count > 0)
            .map(({ kind, count }) => (
              <li key={kind}>{text('retention.line', { kind: text(`retention.kind.${kind}`), count })}</li>
            ))}
        </ul>
        <p>{text('retention.warning')}</p>
        <label className="field">
          {text('retention.reason')}
          <input
            className="input"
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        <Refusal error={erase.error} />
        <div className={layout.acts}>
          <button type="submit" className="btn decide" disabled={erase.isPending}>
            {text('retention.do')}
          </button>
          <button type="button" className="btn" onClick={onClose}>
            {text('retention.cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
