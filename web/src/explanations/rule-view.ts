import type { Explanation, Working } from '@xianfeng/engine';
import type { ComponentType, ReactElement } from 'react';

/** What is known beside the sum itself: why a month is low, what a group of voters is called. */
export interface Background {
  readonly reasonOf: (item: string, period: string) => string | null;
  readonly groupName: (group: string) => string;
  /** What stands in the ledger under this id. */
  readonly entryOf: (id: string) => { readonly itemName: string; readonly levelName: string | null } | null;
}

export type WorkingOf = { readonly [Each in Working as Each['rule']]: Each };
export type Rule = Working['rule'];

/** How a part inside another one is shown; handed in, so that a view never needs to know its siblings. */
export interface Nested {
  /** One line, `108 ÷ 12 = 9.00`; null where the rule has none. */
  readonly short: (part: Explanation) => string | null;
  /** What stands before and after the sum of its whole, for parts that need no panel of their own. */
  readonly picture: (part: Explanation) => ReactElement | null;
  readonly note: (part: Explanation) => ReactElement | null;
  /** A panel of its own, or null where line, picture and note already say everything. */
  readonly panel: (part: Explanation) => ReactElement | null;
}

export interface RuleViewProps<Name extends Rule = Rule> {
  readonly explanation: Explanation;
  readonly working: WorkingOf[Name];
  /** The part whose panel this stands in: it owns reasons and record. */
  readonly owner: string;
  readonly background: Background;
  readonly nested: Nested;
}

/** One rule kind on the screen. */
export interface RuleView<Name extends Rule> {
  readonly short: (working: WorkingOf[Name], explanation: Explanation) => string | null;
  /** True where a line, a picture and a note say everything, so that no panel of its own is needed. */
  readonly isLeaf: boolean;
  readonly Picture: ComponentType<RuleViewProps<Name>> | null;
  readonly Sum: ComponentType<RuleViewProps<Name>>;
  readonly Note: ComponentType<RuleViewProps<Name>> | null;
}
