import { Link } from '@tanstack/react-router';
import type { Member } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { useDates } from '../ui/use-dates.ts';
import { EndExemption } from './end-exemption.tsx';

interface ExemptionDialogProps {
  readonly branchId: string;
  readonly members: readonly Member[];
  /** The branch's secretary and the committee above score somebody again. */
  readonly ends: boolean;
  readonly onClose: () => void;
}

/** Who is not scored and why: end an exemption, or go on to what is asked for. */
export function ExemptionDialog({ branchId, members, ends, onClose }: ExemptionDialogProps): ReactElement {
  const text = useText('members');
  const dates = useDates();
  const term = (fromOn: string, toOn: string | null): string =>
    toOn === null
      ? text('exemption.open', { from: dates.full(fromOn) })
      : text('exemption.term', { from: dates.full(fromOn), to: dates.full(toOn) });
  return (
    <Dialog title={text('exemption.title')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('exemption.lead')}</p>
        {members.map(({ personId, name, exemption }) => {
          if (exemption === null) return null;
          const { reason, fromOn, toOn } = exemption;
          return (
            <div key={exemption.id} className={layout.line}>
              <p>
                <b>{name}</b> {text(`exempt.${reason}`)}{' '}
                <span className="muted small nowrap">{term(fromOn, toOn)}</span>
              </p>
              {toOn === null && ends && (
                <EndExemption place={{ branchId, personId }} name={name} exemption={exemption} />
              )}
            </div>
          );
        })}
        {members.every(({ exemption }) => exemption === null) && <p>{text('exemption.nobody')}</p>}
        <div className={layout.acts}>
          <Link to="/exemptions" className="btn blue">
            {text('exemption.requests')}
          </Link>
          <button type="button" className="btn" onClick={onClose}>
            {text('exemption.cancel')}
          </button>
        </div>
      </div>
    </Dialog>
  );
}
