import type { Explanation, Working } from '@xianfeng/engine';
import type { ComponentType, ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { ballotMean } from './ballot-mean.tsx';
import { byTable } from './by-table.tsx';
import { carriedOver } from './carried-over.tsx';
import { chosenByKind } from './chosen-by-kind.tsx';
import { counted } from './counted.tsx';
import { extremeOf } from './extreme-of.tsx';
import { fact } from './fact.tsx';
import { gated } from './gated.tsx';
import { limitedBy } from './limited-by.tsx';
import { membersResult } from './members-result.tsx';
import { otherResult } from './other-result.tsx';
import { overPeriods } from './over-periods.tsx';
import { perUnit } from './per-unit.tsx';
import { tally } from './tally.tsx';
import { ClauseQuote } from './clause-quote.tsx';
import style from './explanations.module.css';
import { complete } from './complete.tsx';
import { firstGiven } from './first-given.tsx';
import { fixed } from './fixed.tsx';
import { highestOnly } from './highest-only.tsx';
import { mean } from './mean.tsx';
import type { Background, Nested, Rule, RuleView, RuleViewProps } from './rule-view.ts';
import { sum } from './sum.tsx';
import { target } from './target.tsx';
import { weighted } from './weighted.tsx';
import { zeroedByVeto } from './zeroed-by-veto.tsx';

/** One view per rule kind; a kind without one does not compile. */
const views: { readonly [Name in Rule]: RuleView<Name> } = {
  'ballot-mean': ballotMean,
  complete,
  'first-given': firstGiven,
  fixed,
  'highest-only': highestOnly,
  mean,
  sum,
  target,
  weighted,
  'by-table': byTable,
  'carried-over': carriedOver,
  'chosen-by-kind': chosenByKind,
  counted,
  'extreme-of': extremeOf,
  fact,
  gated,
  'limited-by': limitedBy,
  'members-result': membersResult,
  'other-result': otherResult,
  'over-periods': overPeriods,
  'per-unit': perUnit,
  tally,
  'zeroed-by-veto': zeroedByVeto,
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

/** A line, a picture and a note say everything only where that is so of the parts as well. */
const isLeaf = (explanation: Explanation): boolean =>
  viewOf(explanation).isLeaf && explanation.parts.every((part) => viewOf(part).isLeaf);

interface PanelProps {
  readonly explanation: Explanation;
  readonly background: Background;
  /** The heading above is one level higher; parts that open inside go one deeper. */
  readonly level?: 2 | 3 | 4;
}

/** How one number came about: picture, sum, what was left out and why, and the clause; parts open in place. */
export function ExplanationPanel({ explanation, background, level = 3 }: PanelProps): ReactElement {
  const text = useText('explanations');
  const { Picture, Sum, Note } = viewOf(explanation);
  const Heading = `h${level}` as const;
  const heading = text('heading', { points: explanation.shown });
  const props = propsOf(explanation, { owner: explanation.part, background, level });
  return (
    <section className={style.panel} aria-label={heading}>
      <Heading className={style.heading}>{heading}</Heading>
      {Picture !== null && <Picture {...props} />}
      <Sum {...props} />
      {Note !== null && <Note {...props} />}
      {explanation.clause !== null && <ClauseQuote clause={explanation.clause} />}
    </section>
  );
}

interface Place {
  readonly owner: string;
  readonly background: Background;
  readonly level: 2 | 3 | 4;
}

function propsOf(explanation: Explanation, place: Place): RuleViewProps {
  const { owner, background, level } = place;
  const nested: Nested = {
    short: (part) => viewOf(part).short(part.working, part),
    picture: (part) => {
      const { Picture } = viewOf(part);
      return isLeaf(part) && Picture !== null ? <Picture {...propsOf(part, place)} /> : null;
    },
    note: (part) => {
      const { Note } = viewOf(part);
      return isLeaf(part) && Note !== null ? <Note {...propsOf(part, place)} /> : null;
    },
    panel: (part) =>
      isLeaf(part) ? null : <ExplanationPanel explanation={part} background={background} level={level === 2 ? 3 : 4} />,
  };
  return { explanation, working: explanation.working, owner, background, nested };
}
