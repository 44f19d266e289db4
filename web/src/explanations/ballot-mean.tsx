import type { ReactElement } from 'react';
import { Account } from './account.tsx';
import { ballotLine, lineSign } from './ballot-line.ts';
import { BallotNote } from './ballot-note.tsx';
import { equals } from './equals.ts';
import type { RuleView, RuleViewProps } from './rule-view.ts';

/** What a ballot comes to; how many papers are blank is said, because a blank is not a 0 by itself. */
export const ballotMean: RuleView<'ballot-mean'> = {
  isLeaf: true,
  short: (working, explanation) => `${ballotLine(working)} ${equals(explanation)}`,
  Picture: null,
  Sum: BallotMeanSum,
  Note: BallotNote,
};

function BallotMeanSum({ explanation, working }: RuleViewProps<'ballot-mean'>): ReactElement {
  return (
    <Account
      label={explanation.name}
      total={{
        name: explanation.name,
        working: `${ballotLine(working)} ${lineSign(working, explanation.exact)}`,
        points: explanation.shown,
      }}
    />
  );
}
