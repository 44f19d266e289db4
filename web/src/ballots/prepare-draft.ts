import type { HeldBallot } from '@xianfeng/contract';

/** What is being written down before a ballot begins. */
export interface PrepareDraft {
  readonly ticketMemberIds: ReadonlySet<string>;
  /** By group: how many tickets of people who are no members, as it was typed. */
  readonly tickets: Readonly<Record<string, string>>;
  /** By group: into which other one's box its papers go; empty for its own. */
  readonly pooledInto: Readonly<Record<string, string>>;
  readonly scrutineers: readonly string[];
  readonly needed: number;
}

type Held = Pick<HeldBallot, 'groups' | 'members'>;

const SCRUTINEERS = 3;
const NEEDED = 2;

/** Whoever has no account takes a ticket, and so does each that was drawn by lot; three scrutineers, of whom two open the box. */
export function newDraft({ members, groups }: Held): PrepareDraft {
  return {
    ticketMemberIds: new Set(members.filter(({ hasAccount }) => !hasAccount).map(({ id }) => id)),
    tickets: Object.fromEntries(groups.flatMap(({ id, drawn }) => (drawn === null ? [] : [[id, String(drawn)]]))),
    pooledInto: {},
    scrutineers: Array.from({ length: SCRUTINEERS }, () => ''),
    needed: NEEDED,
  };
}

/** How many may take part in a group; null while it is not typed. */
function rollOf({ groups, members }: Held, draft: PrepareDraft, group: string): number | null {
  if (groups.find(({ id }) => id === group)?.members === true) return members.length;
  const typed = (draft.tickets[group] ?? '').normalize('NFKC').trim();
  return /^\d{1,3}$/.test(typed) ? Number(typed) : null;
}

/** How many papers may come into the box of a group: its own, and those of the groups that are pooled into it. */
export function boxOf(held: Held, draft: PrepareDraft, group: string): number {
  const inIt = held.groups.filter(({ id }) => (draft.pooledInto[id] || id) === group);
  return inIt.reduce((sum, { id }) => sum + (rollOf(held, draft, id) ?? 0), 0);
}

/** Groups that are too small for a box of their own and go into no other one. */
export function tooSmall(held: Held, draft: PrepareDraft): readonly string[] {
  const own = held.groups.filter(({ id }) => (draft.pooledInto[id] ?? '') === '');
  return own.filter(({ id, least }) => boxOf(held, draft, id) < least).map(({ id }) => id);
}

/** Into which groups one may be pooled: those that have a box of their own. */
export function poolsFor({ groups }: Held, draft: PrepareDraft, group: string): HeldBallot['groups'] {
  const isPoolItself = Object.values(draft.pooledInto).includes(group);
  return isPoolItself ? [] : groups.filter(({ id }) => id !== group && (draft.pooledInto[id] ?? '') === '');
}

/** How many of so many scrutineers may be asked for: one alone, or two and more. */
export function neededChoices(scrutineers: number): readonly number[] {
  return scrutineers === 1 ? [1] : Array.from({ length: scrutineers - 1 }, (_, at) => at + 2);
}

/** The draft with one scrutineer more or less, and a number that so many can give. */
export function withScrutineers(draft: PrepareDraft, scrutineers: readonly string[]): PrepareDraft {
  const choices = neededChoices(scrutineers.length);
  const needed = choices.includes(draft.needed) ? draft.needed : (choices[0] ?? 1);
  return { ...draft, scrutineers, needed };
}

/** What is sent, once nothing is missing; null before. */
export function prepared(held: Held, draft: PrepareDraft) {
  const names = draft.scrutineers.map((name) => name.trim());
  const isWhole = names.every((name) => name !== '') && new Set(names).size === names.length;
  const rolls = held.groups.map(({ id }) => rollOf(held, draft, id));
  if (!isWhole || rolls.includes(null) || tooSmall(held, draft).length > 0) return null;
  return {
    groups: held.groups.map(({ id, members }, at) => ({
      id,
      tickets: members ? 0 : (rolls[at] ?? 0),
      ticketMemberIds: members ? [...draft.ticketMemberIds] : [],
      pooledInto: draft.pooledInto[id] || null,
    })),
    scrutineers: { names, needed: draft.needed },
  };
}
