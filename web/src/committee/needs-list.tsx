import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { dayDistance } from '../ui/day-distance.ts';
import { StateTag } from '../ui/state-tag.tsx';
import style from './committee.module.css';
import { branchesOf, overdueCells } from './duty-counts.ts';
import type { CommitteeBranch, CommitteeDuties } from './queries.ts';

const SHOWN = 3;

/** Branches with something overdue: who is to be asked, with the way there. */
export function NeedsList({ found }: { readonly found: CommitteeDuties }): ReactElement {
  const text = useText('committee');
  const late = branchesOf(found).filter((branch) => overdueCells(branch).length > 0);
  const stepsAt = (branch: CommitteeBranch) => found.boards.find(({ branches }) => branches.includes(branch))?.steps;
  const stepsOf = (branch: CommitteeBranch) =>
    overdueCells(branch)
      .map(({ step, dueOn }) =>
        text('needs.step', {
          step: stepsAt(branch)?.find((each) => each.step === step)?.name ?? step,
          days: dayDistance(dueOn, found.today),
        }),
      )
      .join(text('needs.and'));
  return (
    <section className={`sheet ${style.needs}`}>
      <h2 className="sec-title">{text('needs.title')}</h2>
      {late.length === 0 && <p className="muted">{text('needs.none')}</p>}
      <ul>
        {late.slice(0, SHOWN).map((branch) => (
          <li key={branch.id}>
            <StateTag look="late">{text('needs.overdue', { count: overdueCells(branch).length })}</StateTag>
            <span>{text('needs.line', { branch: branch.name, steps: stepsOf(branch) })}</span>
            <Link to="/branches/$branchId/desk" params={{ branchId: branch.id }} className="btn slim">
              {text('needs.open')}
            </Link>
          </li>
        ))}
      </ul>
      {late.length > SHOWN && <p className="muted small">{text('needs.more', { count: late.length - SHOWN })}</p>}
    </section>
  );
}
