import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { checkQuery } from '../spot-checks/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { useDates } from '../ui/use-dates.ts';
import { CorrectionForm } from './correction-form.tsx';
import { CorrectionList } from './correction-list.tsx';
import { correctionsQuery } from './queries.ts';
import style from './score-corrections.module.css';

const AT = '/branches/$branchId/score-corrections';

/** Scores that were corrected after their meeting, or are to be: one proposes, another passes. */
export function ScoreCorrectionsPage(): ReactElement {
  const text = useText('scoreCorrections');
  const dates = useDates();
  const { branchId } = useParams({ from: AT });
  const search = useSearch({ from: AT });
  const navigate = useNavigate();
  const query = useQuery(correctionsQuery(branchId));
  const check = useQuery({ ...checkQuery(search.check ?? ''), enabled: search.check !== undefined });
  // What the check found is written into the form when it opens, so it is waited for.
  const isReady = search.check === undefined || !check.isPending;
  const close = (): void => void navigate({ to: AT, params: { branchId }, search: {}, replace: true });
  return (
    <Themed>
      <Page
        title={text('title')}
        remark={query.data !== undefined && text('remark', { count: query.data.length })}
        actions={
          <Link to="/branches/$branchId/sheets" params={{ branchId }} className="btn slim">
            {text('sheets')}
          </Link>
        }
      >
        <p className={`muted small ${style.lead}`}>{text('lead')}</p>
        <Fetched query={query} lines={6}>
          {(corrections) =>
            corrections.length === 0 ? (
              <Empty>{text('none')}</Empty>
            ) : (
              <CorrectionList branchId={branchId} corrections={corrections} />
            )
          }
        </Fetched>
        {search.period !== undefined && isReady && (
          <Dialog title={text('form.title', { period: dates.period(search.period) })} onClose={close}>
            <CorrectionForm
              branchId={branchId}
              period={search.period}
              search={search}
              check={check.data ?? null}
              onDone={close}
            />
          </Dialog>
        )}
      </Page>
    </Themed>
  );
}
