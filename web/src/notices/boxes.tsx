import { useNavigate } from '@tanstack/react-router';
import type { NoticeBoxes } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { Refusal } from '../ui/refusal.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import style from './boxes.module.css';
import { GiveBack } from './give-back.tsx';
import type { NoticePlace } from './queries.ts';
import { useApprove, useCheck, usePropose, usePublish } from './queries.ts';

interface BoxesProps {
  readonly place: NoticePlace;
  readonly boxes: NoticeBoxes;
}

const BOXES = ['propose', 'check', 'approve', 'publish'] as const;
type Box = (typeof BOXES)[number];

/** Proposed, checked, approved, published: who did each and when, and one tap for the one that is the reader's to do. */
export function Boxes({ place, boxes }: BoxesProps): ReactElement {
  const text = useText('notices');
  const navigate = useNavigate();
  const [isBack, setBack] = useState(false);
  const [propose, check, approve, publish] = [usePropose(), useCheck(), useApprove(), usePublish()];
  const given = { ...place, revision: boxes.revision };
  const acts: Readonly<Record<Box, () => void>> = {
    propose: () => propose.mutate(given),
    check: () => check.mutate(given),
    approve: () => approve.mutate(given),
    publish: () =>
      publish.mutate(
        { ...place },
        { onSuccess: ({ id }) => void navigate({ to: '/notices/$noticeId', params: { noticeId: id } }) },
      ),
  };
  const isBusy = [propose, check, approve, publish].some(({ isPending }) => isPending);
  return (
    <>
      <ol className={style.boxes} aria-label={text('box.label')}>
        {BOXES.map((box) => (
          <li key={box} data-open={boxes.may.includes(box)}>
            <h3>{text(`box.${box}`)}</h3>
            <BoxState box={box} boxes={boxes} />
            {boxes.may.includes(box) && (
              <button
                type="button"
                className="btn decide"
                aria-disabled={isBusy}
                onClick={() => {
                  if (!isBusy) acts[box]();
                }}
              >
                {text(`box.do.${box}`)}
              </button>
            )}
          </li>
        ))}
      </ol>
      <Refusal error={propose.error ?? check.error ?? approve.error ?? publish.error} />
      {boxes.may.includes('return') && (
        <div>
          <button type="button" className="btn slim" onClick={() => setBack(true)}>
            {text('box.do.return')}
          </button>
        </div>
      )}
      {isBack && <GiveBack place={place} revision={boxes.revision} onClose={() => setBack(false)} />}
    </>
  );
}

/** Which box is the next one in each state. */
const NEXT = {
  draft: 'propose',
  returned: 'propose',
  proposed: 'check',
  checked: 'approve',
  approved: 'publish',
} as const satisfies Readonly<Record<NoticeBoxes['state'], Box>>;

function BoxState({ box, boxes }: { readonly box: Box; readonly boxes: NoticeBoxes }): ReactElement {
  const text = useText('notices');
  const dates = useDates();
  const isReturned = boxes.state === 'returned';
  const filled = { propose: isReturned ? null : boxes.proposed, check: boxes.checked, approve: boxes.approved };
  const step = box === 'publish' ? null : filled[box];
  if (step !== null)
    return <StateTag look="done">{text('box.filled', { by: step.by, day: dates.short(step.on) })}</StateTag>;
  if (NEXT[boxes.state] !== box) return <span className="muted small">{text('box.later')}</span>;
  const isOthers = box === 'check' && !boxes.may.includes('check');
  return <StateTag look="todo">{text(isOthers ? 'box.other' : 'box.waits')}</StateTag>;
}
