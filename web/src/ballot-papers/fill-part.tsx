import type { ReactElement } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { BoxPlace } from './box.ts';
import { CastPaper } from './cast-paper.tsx';
import type { KeptPaper } from './kept-papers.ts';
import { emptyFilling } from './paper.ts';
import type { Claimed, OpenedManifest } from './voting-acts.ts';
import type { Voting } from './voting-line.ts';

interface FillPartProps {
  readonly paper: KeptPaper;
  readonly opened: OpenedManifest;
  readonly voting: Voting;
  readonly claimed: Claimed;
  readonly place: BoxPlace;
  readonly change: (changes: Partial<KeptPaper>) => Promise<void>;
  readonly onReceipt: () => void;
}

/** Kept so long after the last key. */
const QUIET = 400;

/** One's own paper being filled in; what is filled in stays on the device should the page be left. */
export function FillPart({ paper, opened, change, onReceipt, ...given }: FillPartProps): ReactElement {
  const [filling, setFilling] = useState(() => paper.filling ?? emptyFilling(opened));
  const keepFilling = useRef(change);
  keepFilling.current = change;
  useEffect(() => {
    const timer = setTimeout(() => void keepFilling.current({ filling }).catch(() => undefined), QUIET);
    return () => clearTimeout(timer);
  }, [filling]);
  return (
    <CastPaper
      {...given}
      {...{ paper: opened, filling, last: paper.cast, waits: true }}
      onFilling={setFilling}
      keep={async (cast) => {
        await change({ cast, filling });
        if (cast.receipt !== null) onReceipt();
      }}
    />
  );
}
