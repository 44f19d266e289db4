import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { Declaration } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { Themed } from '../ui/themed.tsx';
import { WaitingChecks } from '../ui/waiting-checks.tsx';
import { WaitingCorrections } from '../ui/waiting-corrections.tsx';
import { WaitingReviews } from '../ui/waiting-reviews.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import line from '../ui/waiting-line.module.css';
import style from './declarations.module.css';
import { QueueTable } from './queue-table.tsx';
import { declarationsQuery } from './queries.ts';
import { TypedDeclaration } from './typed-declaration.tsx';

/** A branch's declarations: what waits, unusual ones first; and what is decided. */
export function QueuePage(): ReactElement {
  return (
    <Themed>
      <Queue />
    </Themed>
  );
}

function Queue(): ReactElement {
  const text = useText('declarations');
  const { branchId } = useParams({ from: '/branches/$branchId/declarations' });
  const [waiting, setWaiting] = useState<'yes' | 'no'>('yes');
  const query = useQuery(declarationsQuery(branchId, waiting));
  // The panel has no desk of its own: this page is where it begins.
  const isPanel = useMe().appointments.some(({ role }) => role === 'review-panel');
  const [looking, setLooking] = useState<Declaration | null>(null);
  // As it is now: photos may come in, and others decide, while somebody looks.
  const present = query.data?.find(({ id }) => id === looking?.id) ?? looking;
  return (
    <Page
      title={text('title')}
      remark={waiting === 'yes' && query.data !== undefined && text('remark', { count: query.data.length })}
      actions={<TypedDeclaration branchId={branchId} />}
    >
      {isPanel && (
        <div className={line.lines}>
          <WaitingReviews branchId={branchId} />
          <WaitingCorrections branchId={branchId} />
          <WaitingChecks branchId={branchId} />
        </div>
      )}
      <div className={style.which}>
        {(['yes', 'no'] as const).map((which) => (
          <button
            key={which}
            type="button"
            className={which === waiting ? `btn slim ${style.chosen}` : 'btn slim'}
            aria-pressed={which === waiting}
            onClick={() => setWaiting(which)}
          >
            {text(`which.${which}`)}
          </button>
        ))}
      </div>
      <Fetched query={query} lines={6}>
        {(declarations) =>
          declarations.length === 0 ? (
            <Empty>{text(`empty.${waiting}`)}</Empty>
          ) : (
            <QueueTable declarations={declarations} onLook={setLooking} />
          )
        }
      </Fetched>
      {present !== null && <DecideDialog declaration={present} onClose={() => setLooking(null)} />}
    </Page>
  );
}
