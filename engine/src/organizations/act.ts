import type { OrganizationKind } from './kinds.ts';

/** An organization that an act brings into being. */
export interface NewOrganization {
  readonly id: string;
  /** Null only for a higher committee: it comes to stand above what was the top until then. */
  readonly parentId: string | null;
  readonly kind: OrganizationKind;
  readonly branchKind: string | null;
  readonly name: string;
}

/** One of the organizations a split makes, with what goes over to it. */
export interface SplitPart {
  readonly id: string;
  readonly parentId: string | null;
  readonly branchKind: string | null;
  readonly name: string;
  /** Organizations that stood directly under the one that is split. */
  readonly childIds: readonly string[];
  /** Members of a branch that is split. */
  readonly personIds: readonly string[];
}

/** What can be done to the tree. Founding is one of the acts like any other: there is no second way into it. */
export type OrganizationAct =
  | { readonly act: 'found'; readonly organization: NewOrganization }
  | { readonly act: 'rename'; readonly id: string; readonly name: string }
  | { readonly act: 'move'; readonly id: string; readonly parentId: string }
  /** Several become one: one that stands already and goes on, or a new one. */
  | { readonly act: 'merge'; readonly ids: readonly string[]; readonly into: string | NewOrganization }
  /** One becomes several. Where it `goesOn`, what no part takes stays with it; else it is closed. */
  | { readonly act: 'split'; readonly id: string; readonly goesOn: boolean; readonly parts: readonly SplitPart[] }
  | { readonly act: 'close'; readonly id: string };

export type OrganizationActName = OrganizationAct['act'];
