import type { OrganizationPage } from '@xianfeng/contract';
import { isAboveTenant } from '@xianfeng/engine';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { FoundDialog } from './found-dialog.tsx';
import { MergeDialog } from './merge-dialog.tsx';
import style from './organizations.module.css';
import { CloseDialog, MoveDialog, RenameDialog } from './simple-acts.tsx';
import { SplitDialog } from './split-dialog.tsx';
import { useMayChange } from './use-may-change.ts';

type ActName = 'found' | 'rename' | 'move' | 'merge' | 'split' | 'close';

/** What can be decided about an organization that stands, for those who may. */
export function ActButtons({ page }: { readonly page: OrganizationPage }): ReactElement | null {
  const text = useText('organizations');
  const mayChange = useMayChange(page);
  const [open, setOpen] = useState<ActName | null>(null);
  const { organization } = page;
  if (!mayChange || organization.toOn !== null) return null;
  const close = (): void => setOpen(null);
  return (
    <section className={`sheet box ${style.acts}`} aria-label={text('acts')}>
      {actsOf(page).map((act) => (
        <button key={act} type="button" className="btn slim" onClick={() => setOpen(act)}>
          {text(`button.${act}`)}
        </button>
      ))}
      {open === 'found' && <FoundDialog parentId={organization.id} onClose={close} />}
      {open === 'rename' && <RenameDialog organization={organization} onClose={close} />}
      {open === 'move' && <MoveDialog organization={organization} onClose={close} />}
      {open === 'merge' && <MergeDialog organization={organization} onClose={close} />}
      {open === 'split' && <SplitDialog organization={organization} onClose={close} />}
      {open === 'close' && <CloseDialog organization={organization} onClose={close} />}
    </section>
  );
}

/** The committee itself is only renamed, and so are the committees above it. */
function actsOf({ organization: { kind }, path }: OrganizationPage): readonly ActName[] {
  if (isAboveTenant(kind)) return ['rename'];
  const isOwn = kind === 'party-committee' && path.every((above) => isAboveTenant(above.kind));
  if (isOwn) return ['rename', 'found'];
  const own: readonly ActName[] = ['rename', 'move', 'merge', 'split', 'close'];
  return kind === 'party-group' ? own : [...own, 'found'];
}
