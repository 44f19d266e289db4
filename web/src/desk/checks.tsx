import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence } from '../ui/sentences.ts';
import style from './desk.module.css';
import type { BranchDuties } from './queries.ts';

/** What people should look into: contact that was lost, a probation that is over. Nothing is decided by it. */
export function Checks({ found }: { readonly found: BranchDuties }): ReactElement | null {
  const text = useText('desk');
  const sentence = useSentence();
  if (found.checks.length === 0) return null;
  const roll: string = `/branches/${found.branch.id}/members`;
  return (
    <section className="sheet box" aria-labelledby="checks-title">
      <h2 className="sec-title" id="checks-title">
        {text('checks')}
      </h2>
      <ul className={style.checks}>
        {found.checks.map((check) => (
          <li key={`${check.code} ${String(check.facts?.['memberId'])}`}>{sentence(check)}</li>
        ))}
      </ul>
      {found.checks.some(({ facts }) => facts?.['memberId'] !== undefined) && (
        <Link to={roll}>{text('branch.list')}</Link>
      )}
    </section>
  );
}
