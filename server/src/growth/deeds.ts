import type { Course, GrowthDeed, GrowthStation } from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import { eventOfCause } from '../evidence/event-cause.ts';
import { standingEntries } from '../evidence/standing-entries.ts';
import type { SchemeOfYears } from './schemes.ts';

/** A deed with where it is on record. */
export type RecordedDeed = GrowthDeed & { readonly source: 'event' | 'entry' | 'experience' };

export interface Recorded {
  readonly deeds: readonly RecordedDeed[];
  readonly honors: readonly GrowthStation[];
  readonly missed: { readonly count: number; readonly title: string; readonly on: string } | null;
}

const courses = ['study', 'service'] as const satisfies readonly Course[];

/** What entries and sheets of events tell of somebody, by what each year's scheme says they tell. */
export async function recordedOf(
  tx: Transaction,
  { personId, schemes, year }: { readonly personId: string; readonly schemes: SchemeOfYears; readonly year: string },
): Promise<Recorded> {
  const entries = await entriesOf(tx, personId, schemes);
  const sheets = await sheetsOf(tx, personId, schemes);
  const missed = sheets.filter(({ state, on }) => state === 'absent' && on.startsWith(year));
  return {
    deeds: [...entries.deeds, ...sheets.flatMap(({ deed }) => (deed === null ? [] : [deed]))],
    honors: entries.honors,
    missed: missed[0] === undefined ? null : { count: missed.length, title: missed[0].title, on: missed[0].on },
  };
}

/** Years of every branch he has been in. */
async function cyclesOf(tx: Transaction, personId: string): Promise<readonly string[]> {
  const stays = await tx.memberships.ofPeople([personId], { from: '0001-01-01', to: '9999-12-31' });
  const cycleIds: string[] = [];
  for (const branchId of new Set(stays.map(({ branch_id: id }) => id)))
    cycleIds.push(...(await tx.cycles.ofBranch(branchId)).map(({ id }) => id));
  return cycleIds;
}

async function entriesOf(tx: Transaction, personId: string, schemes: SchemeOfYears) {
  const deeds: RecordedDeed[] = [];
  const honors: GrowthStation[] = [];
  const cycleIds = await cyclesOf(tx, personId);
  for (const row of standingEntries(await tx.ledger.ofSubjects(cycleIds, [personId]))) {
    const scheme = await schemes.of(row.cycle_id);
    const input = scheme?.inputs.entries.find(({ id }) => id === row.item);
    // What a sheet gave points for is drawn as the sheet.
    const isGiven = input !== undefined && input.sign !== 'deducts' && (row.points ?? 0) >= 0;
    if (!isGiven || eventOfCause(row.cause) !== null) continue;
    const on = row.occurred_on;
    const title = row.note ?? input.name;
    const course = courses.find((each) => scheme?.growth?.[each].entries.includes(row.item));
    if (course !== undefined) deeds.push({ id: row.id, course, on, title, hours: null, source: 'entry' });
    if (scheme?.growth?.honors.includes(row.item) === true) {
      const detail = input.levels.find(({ id }) => id === row.level)?.name ?? null;
      honors.push({ id: row.id, kind: 'honor', on, title, detail });
    }
  }
  return { deeds, honors };
}

async function sheetsOf(tx: Transaction, personId: string, schemes: SchemeOfYears) {
  const found: {
    readonly deed: RecordedDeed | null;
    readonly state: string;
    readonly title: string;
    readonly on: string;
  }[] = [];
  for (const { id, cycle_id: cycleId, kind, held_on: on, title, state } of await tx.events.ofPeople([personId])) {
    const growth = (await schemes.of(cycleId))?.growth ?? null;
    const course = courses.find((each) => growth?.[each].events.includes(kind));
    const came = state === 'came' || state === 'made-up';
    const deed =
      course === undefined || !came ? null : { id, course, on, title, hours: null, source: 'event' as const };
    found.push({ deed, state, title, on });
  }
  return found;
}
