import { addDays, periodsOf, pledgeSetOf, type PledgeSet } from '@xianfeng/engine';
import type { BranchYear } from '@xianfeng/server';
import type { PledgeRow, PledgeStepRow, Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { dayOf, demoToday, demoYear, morningOf, openMonth } from './days.ts';
import type { PlacedBranch, Stay } from './placed.ts';

type Row = Omit<PledgeRow, 'committee_id'>;
type Step = Omit<PledgeStepRow, 'committee_id'>;

interface Filled {
  readonly row: Row;
  readonly steps: readonly Step[];
}

const words: Readonly<Record<string, readonly string[]>> = county.pledges.words;
const firstDay = dayOf(demoYear, 1, 8);
const lastDay = dayOf(demoYear, 12, 31);

/**
 * What the members of a branch and the branch itself promise, where its scheme asks for it: signed in January and going
 * on. One member has kept a pledge by October, so that the plan of the month that is scored now lacks a kind.
 */
export async function fillPledges(
  tx: Transaction,
  newId: () => string,
  { branch, year }: { readonly branch: PlacedBranch; readonly year: BranchYear },
): Promise<void> {
  const { pledges: sets = [], rated } = year.plan.scheme;
  if (sets.length === 0) return;
  const [officer] = await tx.appointments.ofRole('committee-officer');
  const filling = { newId, branch, officerId: officer?.person_id ?? branch.secretaryId };
  const staying = branch.stays.filter(({ person }) => rated.includes(person.status) && person.exempt === null);
  const filled = [
    ...staying.flatMap((stay, index) => {
      const set = pledgeSetOf(year.plan.scheme, { by: 'member', category: stay.category });
      return set === null ? [] : membersPledges(filling, { set, stay, index });
    }),
    ...branchPledges(filling, pledgeSetOf(year.plan.scheme, { by: 'branch', category: null })),
  ];
  await tx.bulk.insert(
    'pledge',
    filled.map(({ row }) => row),
  );
  await tx.bulk.insert(
    'pledge_step',
    filled.flatMap(({ steps }) => steps),
  );
}

/** What branches promise whoever rates them, each in its own year and signed in January. */
export async function fillBranchPledges(
  tx: Transaction,
  newId: () => string,
  { year, rated }: { readonly year: BranchYear; readonly rated: readonly PlacedBranch[] },
): Promise<void> {
  const set = pledgeSetOf(year.plan.scheme, { by: 'branch', category: null });
  const [officer] = await tx.appointments.ofRole('committee-officer');
  const filled = rated.flatMap((branch) => {
    const filling = { newId, branch, officerId: officer?.person_id ?? branch.secretaryId };
    return branchPledges(filling, set).filter(({ row }) => row.signed_on !== null);
  });
  await tx.bulk.insert(
    'pledge',
    filled.map(({ row }) => row),
  );
  await tx.bulk.insert(
    'pledge_step',
    filled.flatMap(({ steps }) => steps),
  );
}

interface Filling {
  readonly newId: () => string;
  readonly branch: PlacedBranch;
  /** Who signs for the committee. */
  readonly officerId: string;
}

interface Pledging {
  readonly set: PledgeSet;
  readonly stay: Stay;
  readonly index: number;
}

/** The member whose last kind is over: neither secretary nor recorder, and there the whole year. */
const lackingAt = 7;

/** One of each kind that is needed; where none is, one of the first. */
function membersPledges(filling: Filling, { set, stay, index }: Pledging): readonly Filled[] {
  const needed = set.kinds.filter(({ least }) => least > 0);
  const kinds = needed.length > 0 ? needed : set.kinds.slice(0, 1);
  return kinds.map(({ id: kind }, at) => {
    const isOver = set.period === 'month' && index === lackingAt && at === kinds.length - 1;
    const choices = words[kind] ?? words['other'] ?? [''];
    return pledged(filling, {
      ...{ set, kind, by: stay.personId, from: stay.from, words: choices[(index + at) % choices.length] ?? '' },
      note: (index + at) % 3 === 0 ? (county.pledges.notes[index % county.pledges.notes.length] ?? null) : null,
      keptOn: isOver ? dayOf(demoYear, 10, 30) : null,
    });
  });
}

/** One that the committee has signed, and one that waits for it. */
function branchPledges(filling: Filling, set: PledgeSet | null): readonly Filled[] {
  const [kind] = set?.kinds ?? [];
  if (set === null || kind === undefined) return [];
  const own = { set, kind: kind.id, by: null, from: firstDay, keptOn: null };
  const [signed = ''] = words['branch'] ?? [];
  const [open = ''] = words['branch-open'] ?? [];
  return [
    pledged(filling, { ...own, words: signed, note: county.pledges.notes[0] ?? null }),
    pledged(filling, { ...own, words: open, note: null, from: addDays(demoToday, -2), isWaiting: true }),
  ];
}

interface Given {
  readonly set: PledgeSet;
  readonly kind: string;
  /** Null where the branch pledges. */
  readonly by: string | null;
  readonly from: string;
  readonly words: string;
  readonly note: string | null;
  readonly keptOn: string | null;
  readonly isWaiting?: boolean;
}

function pledged({ newId, branch, officerId }: Filling, given: Given): Filled {
  const { set, kind, by, from, words: promised, note, keptOn, isWaiting = false } = given;
  const id = newId();
  const pledgedOn = from > firstDay ? from : firstDay;
  const signedOn = isWaiting ? null : pledgedOn;
  const dueOn = keptOn === null ? lastDay : keptOn;
  const signs = by === null ? officerId : signerOf(branch, by);
  const steps: readonly (readonly [step: Step['step'], by: string, on: string, words: string | null])[] = [
    ['pledge', by ?? branch.secretaryId, pledgedOn, null],
    ...(signedOn === null ? [] : [['sign', signs, signedOn, null] as const]),
    ...(note === null ? [] : [['note', by ?? branch.secretaryId, noted(pledgedOn), note] as const]),
    ...(keptOn === null ? [] : [['keep', signs, keptOn, county.pledges.kept] as const]),
  ];
  return {
    row: {
      ...{ id, cycle_id: branch.cycleId, person_id: by, kind, words: promised, due_on: dueOn },
      months: set.period === 'year' ? [] : monthsBetween(pledgedOn, dueOn),
      state: stateOf({ signedOn, note, keptOn }),
      ...{ revision: steps.length, pledged_on: pledgedOn, signed_on: signedOn, decided_on: keptOn },
    },
    steps: steps.map(([step, taken, on, said], at) => ({
      ...{ pledge_id: id, revision: at + 1, step, words: said },
      ...{ taken_by: taken, taken_on: on, taken_at: morningOf(on, at) },
    })),
  };
}

function stateOf({ signedOn, note, keptOn }: Pick<Given, 'note' | 'keptOn'> & { readonly signedOn: string | null }) {
  if (keptOn !== null) return 'kept';
  if (signedOn === null) return 'drafted';
  return note === null ? 'signed' : 'in-progress';
}

/** Nobody signs for the branch what he pledges himself. */
function signerOf({ secretaryId, stays }: PlacedBranch, personId: string): string {
  if (personId !== secretaryId) return secretaryId;
  return stays.find(({ person }) => person.role === 'organization-officer')?.personId ?? secretaryId;
}

function monthsBetween(from: string, to: string): string[] {
  return periodsOf(String(demoYear), 'month').filter((month) => month >= from.slice(0, 7) && month <= to.slice(0, 7));
}

/** In the month that is scored, unless it was promised later. */
function noted(pledgedOn: string): string {
  const day = `${openMonth}-06`;
  return day > pledgedOn ? day : pledgedOn;
}
