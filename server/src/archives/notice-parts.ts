import type { ArchiveContent, ArchiveObjection, NoticeBody } from '@xianfeng/contract';
import type { ObjectionRow, Transaction } from '@xianfeng/store';
import { correctionsSince } from '../corrected-scores/since.ts';
import type { BranchYear } from '../cycles/branch-year.ts';

/** What hung out, by number, and what of it was corrected since. */
export async function noticesPart(tx: Transaction, year: BranchYear): Promise<ArchiveContent['notices']> {
  const notices: ArchiveContent['notices'][number][] = [];
  for (const place of await tx.notices.everOfCycle(year.cycleId)) {
    const row = await tx.notices.find(place.id);
    if (row === undefined) throw new Error('The notice was listed a moment ago, and none is ever deleted.');
    const { id, kind, period, number } = row;
    notices.push({
      ...{ id, kind, period, number, openedOn: row.opened_on, closesOn: row.closes_on },
      publishedAt: row.published_at.toISOString(),
      file: `notices/${String(number).padStart(2, '0')}-${kind}-${period}.json`,
      ...{ hash: row.body_hash, checkCode: row.check_code },
      ledger: { sequence: row.ledger_sequence, hash: row.ledger_hash },
      corrections: (await correctionsSince(tx, year, row)).map(
        ({ memberId, member, period: scored, item, itemName, stood, points, decidedOn }) => ({
          ...{ memberId, member, period: scored, item, itemName, stood, points, decidedOn },
        }),
      ),
      body: row.body as NoticeBody,
    });
  }
  return notices;
}

/** By number. Nobody who raised one is named, nor told by the words in which it was raised or looked into. */
export async function objectionsPart(
  tx: Transaction,
  year: BranchYear,
  notices: ArchiveContent['notices'],
): Promise<ArchiveObjection[]> {
  const rows = (await tx.objections.ofBranch(year.branch.id)).filter(({ cycle_id: id }) => id === year.cycleId);
  // What was decided because of a rating is no part of the year's result, nor are objections to it.
  const names = await tx.people.namesOf([...new Set(rows.map(({ subject_id: id }) => id))]);
  const numbers = new Map(notices.map(({ id, number }) => [id, number]));
  return rows
    .toSorted((left, right) => left.number - right.number)
    .flatMap((row) => (row.about === 'measure' ? [] : [{ ...row, about: row.about }]))
    .map((row) => ({
      ...{ number: row.number, notice: numbers.get(row.notice_id) ?? 0 },
      concerns: { id: row.subject_id, name: names.get(row.subject_id) ?? '' },
      ...{ about: row.about, item: row.item, raisedOn: row.raised_on, dueOn: row.due_on },
      ...{ state: endedState(row), answer: answerOf(row), decision: decisionOf(row) },
    }));
}

function endedState({ state }: ObjectionRow): ArchiveObjection['state'] {
  if (state === 'answered' || state === 'decided' || state === 'withdrawn') return state;
  throw new Error('A year is not archived while an objection to it waits.');
}

function answerOf({ outcome, reply, met_on: metOn, answered_on: on }: ObjectionRow): ArchiveObjection['answer'] {
  return outcome === null || reply === null ? null : { outcome, reply, metOn, on };
}

function decisionOf({ decision, decision_words: words, decided_on: on }: ObjectionRow): ArchiveObjection['decision'] {
  return decision === null || words === null ? null : { decision, words, on };
}
