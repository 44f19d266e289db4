import type { Sheet } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useState } from 'react';
import { useText } from '../text/use-text.ts';
import { PassForm } from './pass-form.tsx';
import { usePassLead } from './use-pass-lead.ts';
import { useSheetWords } from './use-sheet-words.ts';

interface PassActProps {
  readonly sheet: Sheet;
  /** Why it cannot be done yet; null when nothing stands against it. */
  readonly obstacle: string | null;
  /** The obstacle is said elsewhere already: here only the button stands. */
  readonly isBare?: boolean;
}

/** The one deciding button: grey with its reason until nothing is in the way, then red. */
export function PassAct({ sheet, obstacle, isBare = false }: PassActProps): ReactElement {
  const text = useText('sheets');
  const words = useSheetWords(sheet);
  const lead = usePassLead(sheet);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        className="btn decide"
        aria-disabled={obstacle !== null}
        title={obstacle ?? undefined}
        onClick={() => {
          if (obstacle === null) setOpen(true);
        }}
      >
        {text('pass.do', { ...words })}
      </button>
      {!isBare && <p className="small muted">{obstacle ?? lead}</p>}
      {open && <PassForm sheet={sheet} onClose={() => setOpen(false)} />}
    </>
  );
}
