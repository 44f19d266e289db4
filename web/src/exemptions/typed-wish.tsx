import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { peopleQuery } from './queries.ts';
import { WishForm } from './wish-form.tsx';

/** The recorder types a wish for a member (代办); nothing is shown to anybody else. */
export function TypedWish(): ReactElement | null {
  const text = useText('exemptions');
  const { appointments } = useMe();
  const [isOpen, setOpen] = useState(false);
  const branch = appointments.find(({ role }) => role === 'recorder')?.organization;
  if (branch === undefined) return null;
  return (
    <>
      <button type="button" className="btn slim" onClick={() => setOpen(true)}>
        {text('typed')}
      </button>
      {isOpen && <TypedWishDialog branchId={branch.id} onClose={() => setOpen(false)} />}
    </>
  );
}

function TypedWishDialog({
  branchId,
  onClose,
}: {
  readonly branchId: string;
  readonly onClose: () => void;
}): ReactElement {
  const text = useText('exemptions');
  const { personId: self } = useMe();
  const query = useQuery(peopleQuery(branchId));
  return (
    <Dialog title={text('typed')} onClose={onClose}>
      <div className={layout.form}>
        <p className="muted small">{text('typed.lead')}</p>
        <Fetched query={query} lines={3}>
          {(members) => (
            <WishForm
              branchId={branchId}
              people={members.filter(({ personId, exemption }) => personId !== self && exemption === null)}
              onDone={onClose}
            />
          )}
        </Fetched>
      </div>
    </Dialog>
  );
}
