import type { ReactElement, ReactNode } from 'react';
import { Account } from './account.tsx';
import { equals } from './equals.ts';
import { PartRow } from './part-row.tsx';
import type { Rule, RuleView, RuleViewProps } from './rule-view.ts';

/** A rule whose working is a sentence or two; the numbers it was made of open above it. */
export function plainView<Name extends Rule>(Note: (props: RuleViewProps<Name>) => ReactNode): RuleView<Name> {
  return {
    isLeaf: false,
    short: (_working, explanation) => equals(explanation),
    Picture: null,
    Sum: PartsAbove,
    Note: (props) => <>{Note(props)}</>,
  };
}

function PartsAbove({ explanation, nested }: RuleViewProps): ReactElement {
  return (
    <Account label={explanation.name} total={{ name: explanation.name, points: explanation.shown }}>
      {explanation.parts.map((part) => (
        <PartRow key={part.part} part={part} nested={nested} name={part.name} points={part.shown} />
      ))}
    </Account>
  );
}
