import type { Me, Role } from '@xianfeng/contract';
import type { Place } from './places.ts';

type NavigationText =
  | 'nav.desk'
  | 'nav.sheets'
  | 'nav.notices'
  | 'nav.yearEnd'
  | 'nav.ledger'
  | 'nav.events'
  | 'nav.ownEvents'
  | 'nav.suggestions'
  | 'nav.declarations'
  | 'nav.ownDeclarations'
  | 'nav.pledges'
  | 'nav.branchPledges'
  | 'nav.members'
  | 'nav.affiliations'
  | 'nav.exemptions'
  | 'nav.schemes'
  | 'nav.calendar'
  | 'nav.archives'
  | 'nav.filings'
  | 'nav.organizations'
  | 'nav.imports'
  | 'nav.committee'
  | 'nav.statistics'
  | 'nav.accounts'
  | 'nav.appointments'
  | 'nav.privacy'
  | 'nav.corrections'
  | 'nav.audit'
  | 'nav.home'
  | 'nav.card'
  | 'nav.mine';

export interface NavigationEntry {
  readonly text: NavigationText;
  readonly href: string;
  /** The phone's bottom bar holds four at most, one of them «mine». */
  readonly inBar: boolean;
}

const BRANCH_OFFICERS: readonly Role[] = ['branch-secretary', 'organization-officer', 'recorder'];

/** The places of the head line, per role; each opens on what is due. */
export function navigationOf(me: Me, place: Place): readonly NavigationEntry[] {
  return [...workOf(place), ...ownOf(me, place)];
}

function workOf(place: Place): readonly NavigationEntry[] {
  const branch = `/branches/${place.id}`;
  if (place.role === 'committee-officer') {
    return [
      { text: 'nav.committee', href: '/committee', inBar: true },
      { text: 'nav.affiliations', href: '/affiliations', inBar: true },
      { text: 'nav.organizations', href: '/organizations', inBar: true },
      { text: 'nav.statistics', href: '/statistics', inBar: false },
      { text: 'nav.exemptions', href: '/exemptions', inBar: false },
      { text: 'nav.branchPledges', href: '/branch-pledges', inBar: false },
      { text: 'nav.archives', href: '/archives', inBar: false },
      { text: 'nav.suggestions', href: '/suggestions', inBar: false },
      { text: 'nav.schemes', href: '/schemes', inBar: false },
      { text: 'nav.imports', href: '/imports', inBar: false },
      { text: 'nav.privacy', href: '/privacy', inBar: false },
    ];
  }
  if (place.role === 'department-officer') {
    return [
      { text: 'nav.committee', href: '/committee', inBar: true },
      { text: 'nav.appointments', href: '/appointments', inBar: true },
      { text: 'nav.affiliations', href: '/affiliations', inBar: true },
      { text: 'nav.statistics', href: '/statistics', inBar: false },
      { text: 'nav.exemptions', href: '/exemptions', inBar: false },
      { text: 'nav.schemes', href: '/schemes', inBar: false },
      { text: 'nav.filings', href: '/filings', inBar: false },
      { text: 'nav.suggestions', href: '/suggestions', inBar: false },
      { text: 'nav.calendar', href: '/calendar', inBar: false },
      { text: 'nav.organizations', href: '/organizations', inBar: false },
      { text: 'nav.imports', href: '/imports', inBar: false },
      { text: 'nav.privacy', href: '/privacy', inBar: false },
    ];
  }
  if (place.role === 'system-administrator') {
    return [
      { text: 'nav.accounts', href: '/accounts', inBar: true },
      { text: 'nav.calendar', href: '/calendar', inBar: true },
      { text: 'nav.privacy', href: '/privacy', inBar: false },
    ];
  }
  if (place.role === 'audit-administrator') return [{ text: 'nav.audit', href: '/audit', inBar: true }];
  if (place.role === 'security-administrator') {
    return [
      { text: 'nav.appointments', href: '/appointments', inBar: true },
      { text: 'nav.organizations', href: '/organizations', inBar: true },
    ];
  }
  if (place.role === 'review-panel') {
    return [
      { text: 'nav.declarations', href: `${branch}/declarations`, inBar: true },
      { text: 'nav.ledger', href: `${branch}/ledger`, inBar: true },
      { text: 'nav.pledges', href: `${branch}/pledges`, inBar: false },
      { text: 'nav.events', href: `${branch}/events`, inBar: false },
      { text: 'nav.members', href: `${branch}/members`, inBar: true },
    ];
  }
  if (place.role === 'branch-committee') {
    return [
      { text: 'nav.desk', href: `${branch}/desk`, inBar: true },
      { text: 'nav.sheets', href: `${branch}/sheets`, inBar: true },
      { text: 'nav.notices', href: `${branch}/notices`, inBar: true },
      { text: 'nav.yearEnd', href: `${branch}/year-end`, inBar: false },
      { text: 'nav.events', href: `${branch}/events`, inBar: false },
      { text: 'nav.ledger', href: `${branch}/ledger`, inBar: false },
      { text: 'nav.members', href: `${branch}/members`, inBar: false },
    ];
  }
  if (!BRANCH_OFFICERS.includes(place.role)) return [];
  return [
    { text: 'nav.desk', href: `${branch}/desk`, inBar: true },
    { text: 'nav.sheets', href: `${branch}/sheets`, inBar: true },
    { text: 'nav.notices', href: `${branch}/notices`, inBar: true },
    { text: 'nav.yearEnd', href: `${branch}/year-end`, inBar: false },
    { text: 'nav.events', href: `${branch}/events`, inBar: false },
    { text: 'nav.declarations', href: `${branch}/declarations`, inBar: false },
    { text: 'nav.ledger', href: `${branch}/ledger`, inBar: false },
    { text: 'nav.members', href: `${branch}/members`, inBar: false },
    { text: 'nav.imports', href: '/imports', inBar: false },
    ...(place.role === 'recorder'
      ? [{ text: 'nav.suggestions', href: `${branch}/suggestions/new`, inBar: false } as const]
      : []),
    ...(place.role === 'branch-secretary'
      ? [{ text: 'nav.corrections', href: '/corrections', inBar: false } as const]
      : []),
  ];
}

function ownOf(me: Me, place: Place): readonly NavigationEntry[] {
  if (me.branch === null) return [];
  const isMember = place.role === 'member';
  const home: NavigationEntry = { text: 'nav.home', href: '/home', inBar: true };
  const card: NavigationEntry = { text: 'nav.card', href: `/members/${me.personId}/card`, inBar: isMember };
  const notices: NavigationEntry = { text: 'nav.notices', href: `/branches/${me.branch.id}/notices`, inBar: true };
  const declarations: NavigationEntry = { text: 'nav.ownDeclarations', href: '/me/declarations', inBar: false };
  const events: NavigationEntry = { text: 'nav.ownEvents', href: '/me/events', inBar: false };
  const suggestions: NavigationEntry = { text: 'nav.suggestions', href: '/me/suggestions', inBar: false };
  return isMember ? [home, card, notices, declarations, events, suggestions] : [card, declarations];
}

/** Where one lands after signing in: on what is due. */
export function homeOf(me: Me, place: Place): string {
  return navigationOf(me, place)[0]?.href ?? '/me';
}
