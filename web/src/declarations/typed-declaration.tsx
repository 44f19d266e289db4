import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Fetched } from '../ui/fetched.tsx';
import layout from '../ui/form.module.css';
import { DeclareForm } from './declare-form.tsx';
import { type Chosen, KindList } from './kind-list.tsx';
import { kindsQuery, peopleQuery } from './queries.ts';

/** The recorder types what a member handed in on paper (代办); nothing is shown to anybody else. */
export function TypedDeclaration({ branchId }: { readonly branchId: string }): ReactElement | null {
  const text = useText('declarations');
  const { appointments } = useMe();
  const [isOpen, setOpen] = useState(false);
  const isRecorder = appointments.some(({ role, organization }) => role === 'recorder' && organization.id === branchId);
  if (!isRecorder) return null;
  return (
    <>
      <button type="button" className="btn blue slim" onClick={() => setOpen(true)}>
        {text('typed')}
      </button>
      {isOpen && (
        <Dialog title={text('typed')} onClose={() => setOpen(false)}>
          <TypedForm branchId={branchId} onDone={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

function TypedForm({ branchId, onDone }: { readonly branchId: string; readonly onDone: () => void }): ReactElement {
  const text = useText('declarations');
  const { personId: self } = useMe();
  const kinds = useQuery(kindsQuery(branchId));
  const members = useQuery(peopleQuery(branchId));
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const people = (members.data ?? []).filter(({ personId }) => personId !== self);
  return (
    <div className={layout.form}>
      <p className="muted small">{text('typed.lead')}</p>
      <Fetched query={kinds} lines={4}>
        {({ kinds: all, least, most }) =>
          chosen === null ? (
            <KindList kinds={all} onChoose={setChosen} />
          ) : (
            <DeclareForm {...{ branchId, chosen, least, most, people, onDone }} onBack={() => setChosen(null)} />
          )
        }
      </Fetched>
    </div>
  );
}
