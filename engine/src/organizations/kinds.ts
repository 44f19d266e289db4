/**
 * What an organization of the tree is (党组织). The tenant is the county's committee, a `party-committee`; what stands
 * above it is named for orientation and holds no people.
 */
export type OrganizationKind =
  | 'provincial-committee'
  | 'municipal-committee'
  | 'party-committee'
  | 'party-work-committee'
  | 'general-branch'
  | 'branch'
  | 'party-group';

/** What may stand directly under what (Party Constitution, chapters 2 to 5). */
const mayContain: Readonly<Record<OrganizationKind, readonly OrganizationKind[]>> = {
  'provincial-committee': ['municipal-committee', 'party-committee'],
  'municipal-committee': ['party-committee'],
  'party-committee': ['party-committee', 'party-work-committee', 'general-branch', 'branch'],
  'party-work-committee': ['party-committee', 'party-work-committee', 'general-branch', 'branch'],
  'general-branch': ['branch'],
  branch: ['party-group'],
  'party-group': [],
};

/** Whether an organization of a kind may stand under one of another kind; null is the top of the tree. */
export function mayStandUnder(kind: OrganizationKind, parentKind: OrganizationKind | null): boolean {
  if (parentKind === null) return kind === 'party-committee' || isAboveTenant(kind);
  return mayContain[parentKind].includes(kind);
}

/** Committees above the county: named in the tree, never worked in from here. */
export function isAboveTenant(kind: OrganizationKind): boolean {
  return kind === 'provincial-committee' || kind === 'municipal-committee';
}
