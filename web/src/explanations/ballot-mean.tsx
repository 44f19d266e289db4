import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useDates } from '../ui/use-dates.ts';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { isShownWhole } from './exact-text.ts';
import style from './explanations.module.css';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** The mean over the papers that score the item; how many are blank is said, because a blank is not a 0. */
export const ballotMean: RuleView<'ballot-mean'> = {
  isLeaf: true,
  short: (working, explanation) => `${working.sum} ÷ ${working.scored} ${equals(explanation)}`,
  Picture: null,
  Sum: BallotMeanSum,
  Note: BallotMeanNote,
};

function BallotMeanSum({ explanation, working }: RuleViewProps<'ballot-mean'>): ReactElement {
  return (
    <Account
      label={explanation.name}
      total={{
        name: explanation.name,
        working: `${working.sum} ÷ ${working.scored} ${isShownWhole(explanation.exact) ? '=' : '≈'}`,
        points: explanation.shown,
      }}
    />
  );
}

function BallotMeanNote({ working, background }: RuleViewProps<'ballot-mean'>): ReactElement {
  const text = useText('explanations');
  const dates = useDates();
  const blank = working.papers - working.scored;
  const groups = working.groups
    .map(({ group, papers }) => text('ballot.group', { group: background.groupName(group), papers }))
    .join(text('listSeparator'));
  return (
    <p className={style.note}>
      {working.ballot !== undefined &&
        text('ballot.latest', { name: working.ballot.name, period: dates.period(working.ballot.period) })}
      {blank === 0
        ? text('ballot.papersAll', { papers: working.papers })
        : text('ballot.papers', { papers: working.papers, scored: working.scored, blank })}
      {working.groups.length > 1 && text('ballot.groups', { groups })}
    </p>
  );
}
