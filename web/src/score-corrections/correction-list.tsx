import type { ListedCorrection } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Change } from '../ui/correction-lines.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Refusal } from '../ui/refusal.tsx';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './score-corrections.module.css';
import { usePassCorrection, useWithdrawCorrection } from './queries.ts';
import { RefuseCorrectionForm } from './refuse-correction-form.tsx';

interface CorrectionListProps {
  readonly branchId: string;
  readonly corrections: readonly ListedCorrection[];
}

/** Roles that pass a correction; whoever has proposed it finds it without the button. */
const reviewing: ReadonlySet<string> = new Set([
  'branch-secretary',
  'branch-committee',
  'review-panel',
  'committee-officer',
]);

const looks = { waiting: 'soon', passed: 'done', refused: 'wait', withdrawn: 'wait' } as const;

/** What is to be corrected first, then what was decided, the latest first. */
export function CorrectionList({ branchId, corrections }: CorrectionListProps): ReactElement {
  const text = useText('scoreCorrections');
  const [refusing, setRefusing] = useState<ListedCorrection | null>(null);
  return (
    <section className="sheet">
      <ul className={style.list}>
        {corrections.map((correction) => (
          <Line
            key={correction.id}
            branchId={branchId}
            correction={correction}
            onRefuse={() => setRefusing(correction)}
          />
        ))}
      </ul>
      {refusing !== null && (
        <Dialog title={text('refuse.title')} onClose={() => setRefusing(null)}>
          <RefuseCorrectionForm branchId={branchId} correction={refusing} onDone={() => setRefusing(null)} />
        </Dialog>
      )}
    </section>
  );
}

interface LineProps {
  readonly branchId: string;
  readonly correction: ListedCorrection;
  readonly onRefuse: () => void;
}

function Line({ branchId, correction, onRefuse }: LineProps): ReactElement {
  const text = useText('scoreCorrections');
  const dates = useDates();
  const { member, period, itemName, reason, evidence, state, isAfterNotice, decisionReason } = correction;
  return (
    <li>
      <p className={style.head}>
        <b>{member}</b>
        <span>
          {dates.period(period)} {itemName}
        </span>
        <span>
          <Change correction={correction} />
        </span>
        <StateTag look={looks[state]}>{text(`state.${state}`)}</StateTag>
        {isAfterNotice && <span className="muted small">{text('afterNotice')}</span>}
      </p>
      <p>{text('why', { reason, evidence })}</p>
      <p className="muted small">
        {text('proposed', { by: correction.proposedBy, day: dates.short(correction.proposedOn) })}
        {correction.decidedBy !== null && correction.decidedOn !== null && (
          <>
            {' '}
            {text(`decided.${decided(state)}`, { by: correction.decidedBy, day: dates.short(correction.decidedOn) })}
          </>
        )}
        {decisionReason !== null && <> {text('decided.why', { reason: decisionReason })}</>}
      </p>
      {state === 'waiting' && <Ways branchId={branchId} correction={correction} onRefuse={onRefuse} />}
    </li>
  );
}

function decided(state: ListedCorrection['state']): 'passed' | 'refused' | 'withdrawn' {
  return state === 'waiting' ? 'withdrawn' : state;
}

function Ways({ branchId, correction, onRefuse }: LineProps): ReactElement | null {
  const text = useText('scoreCorrections');
  const sentence = useSentence();
  const dates = useDates();
  const { appointments } = useMe();
  const pass = usePassCorrection();
  const withdraw = useWithdrawCorrection();
  const { id, isOwn, obstacle } = correction;
  const isReviewer = appointments.some(({ role }) => reviewing.has(role));
  const about = { name: correction.member, period: dates.period(correction.period), item: correction.itemName };
  return (
    <>
      {isReviewer && obstacle !== null && <p className="muted small">{sentence(obstacle)}</p>}
      <Refusal error={pass.error ?? withdraw.error} />
      <p className={style.acts}>
        {isReviewer && obstacle === null && (
          <>
            <button
              type="button"
              className="btn blue slim"
              aria-label={text('pass.of', about)}
              disabled={pass.isPending}
              onClick={() => pass.mutate({ branchId, id })}
            >
              {text('pass')}
            </button>
            <button type="button" className="btn slim" aria-label={text('refuse.of', about)} onClick={onRefuse}>
              {text('refuse')}
            </button>
          </>
        )}
        {isOwn && (
          <button
            type="button"
            className="btn slim"
            aria-label={text('withdraw.of', about)}
            disabled={withdraw.isPending}
            onClick={() => withdraw.mutate({ branchId, id })}
          >
            {text('withdraw')}
          </button>
        )}
      </p>
    </>
  );
}
