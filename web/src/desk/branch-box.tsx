import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { Why } from '../ui/why.tsx';
import style from './desk.module.css';
import type { BranchDuties } from './queries.ts';

const LINES = ['members', 'scored', 'mobile', 'exempt'] as const;
/** Of branches nobody is exempt or elsewhere. */
const BRANCH_LINES = ['members'] as const;

/** The branch in four numbers, each with its why. */
export function BranchBox({ branch }: { readonly branch: BranchDuties['branch'] }): ReactElement {
  const text = useText('desk');
  const roll: string = `/branches/${branch.id}/members`;
  return (
    <section className="sheet box">
      <h2 className="sec-title">{text('branch.title')}</h2>
      <dl className={style.numbers}>
        {(branch.subject === 'branch' ? BRANCH_LINES : LINES)
          .filter((line) => line !== 'mobile' || branch.mobile > 0)
          .map((line) => (
            <div key={line}>
              <dt>{text(`branch.${line}`)}</dt>
              <dd>
                <Why
                  label={text(`branch.${line}`)}
                  because={
                    <>
                      {text(`branch.why.${line}`)}{' '}
                      {branch.subject === 'member' && <Link to={roll}>{text('branch.list')}</Link>}
                    </>
                  }
                >
                  {text('branch.people', { count: branch[line] })}
                </Why>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
