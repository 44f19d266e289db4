import type { Explanation, Working } from '@xianfeng/engine';
import type { ComponentType, ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { ballotMean } from './ballot-mean.tsx';
import { ClauseQuote } from './clause-quote.tsx';
import style from './explanations.module.css';
import { highestOnly } from './highest-only.tsx';
import { mean } from './mean.tsx';
import type { Background, Nested, Rule, RuleView, RuleViewProps } from './rule-view.ts';
import { sum } from './sum.tsx';
import { weighted } from './weighted.tsx';

/** One view per rule kind; a kind without one does not compile. */
const views: { readonly [Name in Rule]: RuleView<Name> } = {
  'ballot-mean': ballotMean,
  'highest-only': highestOnly,
  mean,
  sum,
  weighted,
};

/** A view whose kind is known only at run time. */
interface AnyView {
  readonly short: (working: Working, explanation: Explanation) => string | null;
  readonly isLeaf: boolean;
  readonly Picture: ComponentType<RuleViewProps> | null;
  readonly Sum: ComponentType<RuleViewProps>;
  readonly Note: ComponentType<RuleViewProps> | null;
}

// The table above pairs every rule with its own view, which the compiler cannot follow through an index.
const viewOf = (explanation: Explanation): AnyView => views[explanation.working.rule] as unknown as AnyView;

interface PanelProps {
  readonly explanation: Explanation;
  readonly background: Background;
  /** True where a heading already stands above. */
  readonly bare?: boolean;
}

/** How one number came about: picture, sum, what was left out and why, and the clause; parts open in place. */
export function ExplanationPanel({ explanation, background, bare = false }: PanelProps): ReactElement {
  const text = useText('explanations');
  const { Picture, Sum, Note } = viewOf(explanation);
  const heading = text('heading', { points: explanation.shown });
  const props = propsOf(explanation, explanation.part, background);
  return (
    <section className={style.panel} aria-label={heading}>
      {!bare && <h3>{heading}</h3>}
      {Picture !== null && <Picture {...props} />}
      <Sum {...props} />
      {Note !== null && <Note {...props} />}
      {explanation.clause !== null && <ClauseQuote clause={explanation.clause} />}
    </section>
  );
}

function propsOf(explanation: Explanation, owner: string, background: Background): RuleViewProps {
  const nested: Nested = {
    short: (part) => viewOf(part).short(part.working, part),
    picture: (part) => {
      const { Picture, isLeaf } = viewOf(part);
      return isLeaf && Picture !== null ? <Picture {...propsOf(part, owner, background)} /> : null;
    },
    note: (part) => {
      const { Note, isLeaf } = viewOf(part);
      return isLeaf && Note !== null ? <Note {...propsOf(part, owner, background)} /> : null;
    },
    panel: (part) => (viewOf(part).isLeaf ? null : <ExplanationPanel explanation={part} background={background} />),
  };
  return { explanation, working: explanation.working, owner, background, nested };
}
