import { useQuery } from '@tanstack/react-query';
import type { OwnPledges, Pledge } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useMe } from '../session/queries.ts';
import { useText } from '../text/use-text.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Empty } from '../ui/empty.tsx';
import { Fetched } from '../ui/fetched.tsx';
import { Page } from '../ui/page.tsx';
import { StateTag } from '../ui/state-tag.tsx';
import { Themed } from '../ui/themed.tsx';
import { NoteForm } from './note-form.tsx';
import { PledgeFacts } from './pledge-facts.tsx';
import { PledgeForm } from './pledge-form.tsx';
import style from './pledges.module.css';
import { ownPledgesQuery } from './queries.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** What one has promised, how it goes, and the way to promise more. */
export function OwnPledgesPage(): ReactElement {
  const text = useText('pledges');
  const query = useQuery(ownPledgesQuery);
  return (
    <Themed>
      <Page title={text('own.title')} width="narrow" actions={query.data !== undefined && <Add own={query.data} />}>
        <Fetched query={query} lines={6}>
          {(own) => <Own own={own} />}
        </Fetched>
      </Page>
    </Themed>
  );
}

function Own({ own: { set, lacks, pledges } }: { readonly own: OwnPledges }): ReactElement {
  const text = useText('pledges');
  if (set === null && pledges.length === 0) return <Empty>{text('own.none')}</Empty>;
  const open = pledges.filter(({ state }) => isOpen(state));
  const over = pledges.filter(({ state }) => !isOpen(state));
  // What is written and waits for the other signature is lacking from the plan, and yet nothing is left to write.
  const written = new Set(pledges.flatMap(({ state, kindName }) => (state === 'drafted' ? [kindName] : [])));
  const left = lacks.filter((kind) => !written.has(kind));
  return (
    <>
      {set !== null && (
        <p className={style.lead}>
          <StateTag look={left.length > 0 ? 'soon' : lacks.length > 0 ? 'wait' : 'done'}>
            {left.length > 0
              ? text('lacks', { kinds: left.join(text('list.and')) })
              : text(lacks.length > 0 ? 'own.written' : 'own.whole')}
          </StateTag>
        </p>
      )}
      {pledges.length === 0 && <Empty>{text('own.empty')}</Empty>}
      <ul className={style.list}>
        {open.map((pledge) => (
          <OwnPledge key={pledge.id} pledge={pledge} />
        ))}
      </ul>
      {over.length > 0 && <h2 className={`sec-title ${style.over}`}>{text('own.over')}</h2>}
      <ul className={style.list}>
        {over.map((pledge) => (
          <OwnPledge key={pledge.id} pledge={pledge} />
        ))}
      </ul>
    </>
  );
}

function isOpen(state: Pledge['state']): boolean {
  return state === 'drafted' || state === 'signed' || state === 'in-progress';
}

function OwnPledge({ pledge }: { readonly pledge: Pledge }): ReactElement {
  const text = useText('pledges');
  const [doing, setDoing] = useState<'note' | 'withdraw' | null>(null);
  const close = (): void => setDoing(null);
  return (
    <li className={`sheet ${style.box}`}>
      <PledgeFacts pledge={pledge} />
      {doing === 'note' && <NoteForm pledge={pledge} onDone={close} />}
      {doing === 'withdraw' && <WithdrawForm pledge={pledge} onDone={close} />}
      {doing === null && pledge.may.length > 0 && (
        <div className={style.acts}>
          {pledge.may.includes('note') && (
            <button type="button" className="btn blue" onClick={() => setDoing('note')}>
              {text('note.do')}
            </button>
          )}
          {pledge.may.includes('withdraw') && (
            <button type="button" className="btn" onClick={() => setDoing('withdraw')}>
              {text('act.withdraw')}
            </button>
          )}
        </div>
      )}
    </li>
  );
}

function Add({ own: { branchId, year, set } }: { readonly own: OwnPledges }): ReactElement | null {
  const text = useText('pledges');
  const { personId } = useMe();
  const [isOpened, setOpened] = useState(false);
  const close = (): void => setOpened(false);
  if (set === null || branchId === null || year === null) return null;
  return (
    <>
      <button type="button" className="btn blue slim" onClick={() => setOpened(true)}>
        {text('own.add')}
      </button>
      {isOpened && (
        <Dialog title={text('own.add')} onClose={close}>
          <PledgeForm {...{ branchId, personId, set, year }} way="own" onDone={close} />
        </Dialog>
      )}
    </>
  );
}
