import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Why } from '../ui/why.tsx';
import style from './committee.module.css';
import { countDuties } from './duty-counts.ts';
import type { CommitteeBranch } from './queries.ts';

const PARTS = ['all', 'done', 'open', 'waiting', 'overdue'] as const;

/** Five numbers over the table, each with what it counts. */
export function CountStrip({ branches }: { readonly branches: readonly CommitteeBranch[] }): ReactElement {
  const text = useText('committee');
  const counts = countDuties(branches);
  return (
    <dl className={`sheet ${style.strip}`}>
      {PARTS.map((part) => (
        <div key={part} className={part === 'overdue' && counts.overdue > 0 ? style.late : undefined}>
          <dt>{text(`strip.${part}`)}</dt>
          <dd>
            <b>
              <Why label={text(`strip.${part}`)} because={text(`strip.why.${part}`)}>
                {counts[part]}
              </Why>
            </b>
            <span>{text('strip.unit')}</span>
          </dd>
        </div>
      ))}
    </dl>
  );
}
