import type { Bulletin, BulletinFigures } from '@xianfeng/contract';
import { bulletinChanges, bulletinReleaseProblems, type BulletinWords, done, type Result } from '@xianfeng/engine';
import type { BulletinRow, Transaction } from '@xianfeng/store';
import { mayAt } from '../access.ts';
import type { Caller } from '../context.ts';
import { access } from './access.ts';
import { type AskedBulletin, bulletinWaits, bulletinYear } from './asked-period.ts';
import { bulletinFigures } from './figures.ts';

export interface Looking extends AskedBulletin {
  readonly today: string;
}

/** What hangs; and for whoever writes or releases it the draft, the figures as they are now, and what stands against releasing. */
export async function bulletinView(tx: Transaction, caller: Caller, asked: Looking): Promise<Result<Bulletin>> {
  const { branchId, period, today } = asked;
  const year = await bulletinYear(tx, asked);
  if (!year.ok) return year;
  const rows = await tx.bulletins.ofPeriod(year.value.cycleId, period);
  const draft = rows.find((row) => row.released_on === null);
  const released = rows.filter((row) => row.released_on !== null);
  const [writes, releases] = [
    await mayAt(tx, caller, { list: access, act: 'write-bulletin', branchId }),
    await mayAt(tx, caller, { list: access, act: 'release-bulletin', branchId }),
  ];
  const names = await tx.people.namesOf(rows.flatMap((row) => [row.written_by, row.released_by ?? row.written_by]));
  const step = (by: string | null, on: string | null) => ({ by: names.get(by ?? '') ?? '', on: on ?? '' });
  const keeps = writes || releases;
  const problems =
    draft === undefined
      ? []
      : bulletinReleaseProblems({ period, today, writtenBy: draft.written_by, releasedBy: caller.personId });
  const obstacles =
    draft === undefined || !keeps
      ? []
      : [
          ...problems.filter(({ code }) => code !== 'bulletin.own-words'),
          ...(await bulletinWaits(tx, year.value, period)),
        ];
  const last = released.at(-1);
  const may: Bulletin['may'] = [];
  if (writes) may.push('write');
  if (releases && draft !== undefined && draft.written_by !== caller.personId && obstacles.length === 0)
    may.push('release');
  return done({
    ...{ branch: { id: branchId, name: year.value.branch.name }, period },
    released:
      last === undefined
        ? null
        : {
            ...{ edition: last.edition, words: wordsOf(last), figures: last.figures as BulletinFigures },
            ...{ written: step(last.written_by, last.written_on), released: step(last.released_by, last.released_on) },
            changes: changesOf(released.at(-2), last),
          },
    draft:
      draft === undefined || !keeps
        ? null
        : {
            ...{ edition: draft.edition, words: wordsOf(draft), revision: draft.revision },
            written: step(draft.written_by, draft.written_on),
          },
    figures: keeps ? await bulletinFigures(tx, year.value, { period, today }) : null,
    obstacles: [...obstacles],
    may,
  });
}

function wordsOf({ well, lacking, next_steps: next }: BulletinRow): BulletinWords {
  return { well, lacking, next };
}

function changesOf(before: BulletinRow | undefined, row: BulletinRow) {
  return before === undefined ? [] : [...bulletinChanges(told(before), told(row))];
}

/** Everything it says, each by its name. Stored as the contract has it. */
function told(row: BulletinRow): Readonly<Record<string, string | null>> {
  const { people, duties, months, deeds, objections, bands } = row.figures as BulletinFigures;
  return {
    people: String(people),
    duties: `${duties.done}/${duties.due}`,
    months: `${months.published}/${months.due}`,
    deeds: deeds === null ? null : String(deeds),
    objections: `${objections.answered}/${objections.raised}`,
    bands: bands === null ? null : bands.bands.groups.map(({ count }) => count).join('、'),
    ...wordsOf(row),
  };
}
