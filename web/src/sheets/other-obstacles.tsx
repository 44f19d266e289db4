import type { Sheet } from '@xianfeng/contract';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { awaitedStep } from '../ui/awaited-step.ts';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useDates } from '../ui/use-dates.ts';
import type { LeftOver } from './left-over.ts';
import style from './sheet-page.module.css';

interface OtherProps {
  readonly sheet: Sheet;
  readonly problem: LeftOver['others'][number];
}

/** What stands in the way elsewhere, with the way there where there is one. */
export function OtherObstacle({ sheet, problem }: OtherProps): ReactElement {
  const text = useText('sheets');
  const sentence = useSentence();
  const dates = useDates();
  if (problem.code === 'sheet.pledges-lacking') return <LackingPledges sheet={sheet} facts={problem.facts} />;
  const awaited = awaitedStep(sheet.branch.id, problem);
  if (awaited === null) return <StateTag look="wait">{sentence(problem)}</StateTag>;
  return (
    <>
      <StateTag look="soon">{text('left.step')}</StateTag>
      <Link to={awaited.href} className={style.place}>
        {text('left.stepNamed', { name: awaited.name, period: dates.period(awaited.period) })}
      </Link>
    </>
  );
}

interface LackingPledgesProps {
  readonly sheet: Sheet;
  readonly facts: LeftOver['others'][number]['facts'];
}

/** Whose plan of pledges lacks which kinds, and the way to add them. */
function LackingPledges({ sheet: { branch, period }, facts = {} }: LackingPledgesProps): ReactElement {
  const text = useText('sheets');
  const pledges = useText('pledges');
  const { member, kinds } = facts;
  return (
    <>
      <StateTag look="soon">{text('left.pledges')}</StateTag>
      <Link to="/branches/$branchId/pledges/$period" params={{ branchId: branch.id, period }} className={style.place}>
        {pledges('lack.row', { who: String(member), kinds: [kinds].flat().join(pledges('list.and')) })}
      </Link>
    </>
  );
}

interface OtherObstaclesProps {
  readonly sheet: Sheet;
  readonly problems: LeftOver['others'];
}

/** The same in one line under the grid: steps by name, plans of pledges by their number. */
export function OtherObstacles({ sheet, problems }: OtherObstaclesProps): ReactElement {
  const text = useText('sheets');
  const lacking = problems.filter(({ code }) => code === 'sheet.pledges-lacking');
  return (
    <>
      {problems
        .filter((problem) => !lacking.includes(problem))
        .map((problem) => (
          <span key={JSON.stringify(problem)} className={style.other}>
            <OtherObstacle sheet={sheet} problem={problem} />
          </span>
        ))}
      {lacking.length > 0 && (
        <Link
          to="/branches/$branchId/pledges/$period"
          params={{ branchId: sheet.branch.id, period: sheet.period }}
          className={style.jump}
        >
          <StateTag look="soon">{text('left.pledgesOf', { count: lacking.length })}</StateTag>
        </Link>
      )}
    </>
  );
}
