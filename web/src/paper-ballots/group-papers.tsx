import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useId } from 'react';
import { useText } from '../text/use-text.ts';
import { papersOf, typePapers } from './keying-draft.ts';
import type { KeyingState } from './use-keying.ts';

interface GroupPapersProps extends Pick<KeyingState, 'draft' | 'change'> {
  readonly group: PaperBallot['groups'][number];
}

/** How many papers a group handed in, blank ones included, and whether that is enough. */
export function GroupPapers({ group, draft, change }: GroupPapersProps): ReactElement {
  const text = useText('paperBallots');
  const hint = useId();
  const papers = papersOf(draft, group.id);
  const isTooFew = papers !== null && papers < group.leastPapers;
  return (
    <div className="field">
      <label htmlFor={`${hint}-papers`}>
        <span>{text('papers', { group: group.name })}</span>
      </label>
      <input
        id={`${hint}-papers`}
        className="input"
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={hint}
        aria-invalid={isTooFew}
        value={draft.papers[group.id] ?? ''}
        onChange={(event) => change((now) => typePapers(now, group.id, event.target.value.normalize('NFKC').trim()))}
      />
      <small id={hint} className={isTooFew ? 'fault' : undefined}>
        {isTooFew
          ? text('papers.tooFew', { papers, least: group.leastPapers })
          : group.leastPapers > 0 && text('papers.least', { least: group.leastPapers })}
      </small>
    </div>
  );
}
