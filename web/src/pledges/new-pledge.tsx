import type { Me, PledgePlan } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Choice } from '../ui/choice.tsx';
import { Dialog } from '../ui/dialog.tsx';
import layout from '../ui/form.module.css';
import { PledgeForm } from './pledge-form.tsx';

export function isRecorderOf({ appointments }: Me, branchId: string): boolean {
  return appointments.some(({ role, organization }) => role === 'recorder' && organization.id === branchId);
}

/** The recorder types what a member has signed on paper (代办). */
export function TypedPledge({ plan }: { readonly plan: PledgePlan }): ReactElement | null {
  const text = useText('pledges');
  const me = useMe();
  const [isOpen, setOpen] = useState(false);
  if (!isRecorderOf(me, plan.branch.id) || !plan.sets.some(({ by }) => by === 'member')) return null;
  return (
    <>
      <button type="button" className="btn blue slim" onClick={() => setOpen(true)}>
        {text('typed')}
      </button>
      {isOpen && <NewPledgeDialog plan={plan} memberId={null} kind={undefined} onClose={() => setOpen(false)} />}
    </>
  );
}

interface NewPledgeDialogProps {
  readonly plan: PledgePlan;
  /** Null while nobody is chosen. */
  readonly memberId: string | null;
  readonly kind: string | undefined;
  readonly onClose: () => void;
}

export function NewPledgeDialog({ plan, memberId, kind, onClose }: NewPledgeDialogProps): ReactElement {
  const text = useText('pledges');
  const { personId: self } = useMe();
  const [chosen, setChosen] = useState(memberId);
  const rows = plan.rows.filter((row) => row.memberId !== null && row.memberId !== self);
  const row = rows.find((each) => each.memberId === chosen);
  const set = plan.sets.find(({ id }) => id === row?.setId);
  return (
    <Dialog title={row === undefined ? text('typed') : text('lack.addOf', { who: row.who })} onClose={onClose}>
      <div className={layout.form}>
        {memberId === null && (
          <label>
            {text('form.who')}
            <Choice
              aria-label={text('form.who')}
              isSearched
              choices={rows.map(({ memberId: value, who }) => ({ value: value ?? '', label: who }))}
              value={chosen ?? ''}
              onChange={setChosen}
            />
          </label>
        )}
        {row !== undefined && set !== undefined && (
          <PledgeForm
            key={row.memberId}
            branchId={plan.branch.id}
            personId={row.memberId}
            set={set}
            year={plan.year}
            way="typed"
            kind={kind}
            onDone={onClose}
          />
        )}
      </div>
    </Dialog>
  );
}

/** The secretary writes and signs what the branch pledges to its committee. */
export function BranchPledge({ plan }: { readonly plan: PledgePlan }): ReactElement | null {
  const text = useText('pledges');
  const { appointments } = useMe();
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  const { branch, sets, year } = plan;
  const set = sets.find(({ by }) => by === 'branch');
  const isSecretary = appointments.some(
    ({ role, organization }) => role === 'branch-secretary' && organization.id === branch.id,
  );
  if (set === undefined || !isSecretary) return null;
  return (
    <>
      <button type="button" className="btn slim" onClick={() => setOpen(true)}>
        {text('branch')}
      </button>
      {isOpen && (
        <Dialog title={text('branch')} onClose={close}>
          <PledgeForm branchId={branch.id} personId={null} set={set} year={year} way="branch" onDone={close} />
        </Dialog>
      )}
    </>
  );
}
