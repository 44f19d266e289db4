import { drawLines, drawsOf, dueDay, type Lot, lotList, periodsOf, seedOf } from '@xianfeng/engine';
import { type BranchYear, linesIn, readLine } from '@xianfeng/server';
import { sha256, type Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoToday, morningOf } from './days.ts';

interface Checking {
  readonly newId: () => string;
  readonly officerId: string;
}

/** Checks by lot of every period that was due: all finished but the last, which is being looked into. */
export async function fillSpotChecks(
  tx: Transaction,
  newId: () => string,
  years: readonly { readonly year: BranchYear }[],
): Promise<void> {
  const [officer] = await tx.appointments.ofRole('committee-officer');
  if (officer === undefined) throw new Error('The demo has no officer of the committee.');
  for (const { year } of years) {
    for (const { id: step, cadence, due, lot } of year.plan.scheme.procedure) {
      if (lot == null) continue;
      const periods = periodsOf(year.cycle, cadence).filter((period) => dueDay(period, due) < demoToday);
      for (const [index, period] of periods.entries()) {
        const check = { step, period, lot, on: dueDay(period, due), isLast: index === periods.length - 1 };
        await fillOne(tx, { newId, officerId: officer.person_id }, { year, check });
      }
    }
  }
}

interface OneCheck {
  readonly step: string;
  readonly period: string;
  readonly lot: Lot;
  readonly on: string;
  readonly isLast: boolean;
}

async function fillOne(
  tx: Transaction,
  { newId, officerId }: Checking,
  { year, check }: { readonly year: BranchYear; readonly check: OneCheck },
): Promise<void> {
  const { step, period, lot, on, isLast } = check;
  const { present, numbers } = county.spotChecks;
  const lines = await linesIn(tx, year, { kind: lot.of, period });
  const list = lotList(lines);
  const seed = seedOf(sha256, sha256(list), numbers);
  const drawn = drawLines(sha256, { seed, list, draws: drawsOf(lot, lines.length) });
  const [id, at] = [newId(), (minute: number) => morningOf(on, minute)];
  const finished = { finished_by: officerId, finished_on: on, finished_at: at(240) };
  await tx.spotChecks.insert(
    {
      ...{ id, by: 'committee', step, period, kind: lot.of, list, list_hash: sha256(list) },
      ...{ lines: lines.length, draws: drawn.length, frozen_by: officerId, frozen_on: on, frozen_at: at(60) },
      ...{ present, numbers, seed, drawn_by: officerId, drawn_on: on, drawn_at: at(75) },
      ...(isLast ? { state: 'drawn' } : { state: 'finished', ...finished }),
    },
    [year.cycleId],
  );
  const items = drawn.map((line, index) => {
    const { person_id, period: scored, entry_id } = readLine(line, lot.of);
    const head = { id: newId(), check_id: id, place: index + 1, line, cycle_id: year.cycleId };
    return { ...head, person_id, period: scored, entry_id };
  });
  await tx.spotChecks.addItems(items);
  for (const [index, { id: itemId }] of items.entries()) {
    // Of the last one the first lots are looked into, and what was wrong there is open.
    if (isLast && index > 1) break;
    const by = { found_by: officerId, found_on: on, found_at: at(90 + index * 10) };
    await tx.spotChecks.writeFinding(itemId, { revision: 1, ...findingAt(index, isLast), ...by });
  }
}

function findingAt(index: number, isLast: boolean) {
  const { right, wrong } = county.spotChecks;
  if (index !== 1) {
    const reason = right[index % right.length] ?? '';
    return { finding: 'right' as const, should_stand: null, reason, remedy: null };
  }
  const { shouldStand: should_stand, reason, remedy } = wrong;
  return { finding: 'wrong' as const, should_stand, reason, remedy: isLast ? null : remedy };
}
