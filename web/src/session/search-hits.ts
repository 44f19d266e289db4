import type { Found, Me } from '@xianfeng/contract';
import type { Place } from './places.ts';

/** Something that was found, and where it leads. */
export interface Hit {
  readonly key: string;
  readonly href: string;
  /** A part of the page. */
  readonly hash?: string;
  readonly title: string;
  readonly beside: string;
  /** Leads to the list of all of them. */
  readonly isAll?: true;
}

interface Words {
  readonly notice: (notice: Found['notices'][number]) => string;
  readonly day: (day: string) => string;
  readonly number: (number: number) => string;
  readonly place: (clause: Found['clauses'][number]) => string;
}

export function personHits({ people }: Found): readonly Hit[] {
  return people.map(({ personId, name, branchId, branch, hasCard }) => ({
    key: `person-${personId}`,
    href: hasCard ? `/members/${personId}/card` : `/branches/${branchId}/members`,
    ...{ title: name, beside: branch },
  }));
}

/** A declaration has a page of its own; an entry stands in the ledger, one's own on the card. */
export function deedHits({ deeds }: Found, me: Me, { day }: Words): readonly Hit[] {
  return deeds.map(({ kind, id, branchId, branch, personId, name, itemName, words, on }) => {
    const ledger = personId === me.personId ? `/members/${personId}/card` : `/branches/${branchId}/ledger`;
    const hrefs = { declaration: `/declarations/${id}`, entry: ledger, event: `/events/${id}` };
    const beside = [name, kind === 'event' ? branch : itemName, day(on)].filter((part) => part !== null && part !== '');
    return { key: `${kind}-${id}`, href: hrefs[kind], title: words || itemName, beside: beside.join(' · ') };
  });
}

export function noticeHits({ notices }: Found, { notice, number, day }: Words): readonly Hit[] {
  return notices.map((found) => ({
    key: `notice-${found.id}`,
    href: `/notices/${found.id}`,
    title: notice(found),
    beside: [number(found.number), found.branch, day(found.openedOn)].join(' · '),
  }));
}

export function clauseHits({ clauses }: Found, { place }: Words): readonly Hit[] {
  return clauses.map((clause) => ({
    key: `clause-${clause.schemeId}-${clause.section}-${clause.line}`,
    href: `/schemes/${clause.schemeId}`,
    hash: `c${clause.section}-${clause.line}`,
    ...{ title: clause.words, beside: place(clause) },
  }));
}

/** Where there is a list of all of them, as far as one's place has one. */
export function allOf(group: 'people' | 'deeds' | 'notices', me: Me, place: Place): string | null {
  const isBranch = place.kind === 'branch';
  if (place.role === 'member') {
    if (me.branch === null || group === 'people') return null;
    return group === 'deeds' ? '/me/declarations' : `/branches/${me.branch.id}/notices`;
  }
  if (!isBranch) return null;
  if (group === 'people') return `/branches/${place.id}/members`;
  if (group === 'deeds') return `/branches/${place.id}/ledger`;
  return place.role === 'review-panel' ? null : `/branches/${place.id}/notices`;
}
