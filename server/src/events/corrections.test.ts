import type { EventSheetView, LedgerEntry } from '@xianfeng/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testServer } from '../testing/builders.ts';
import { schemeText, scoredBranch, setToday } from '../testing/scored-branch.ts';
import { seedOfRun } from '../testing/seed-of-run.ts';

const server = await testServer();
const { newId } = server.services;
const isLong = process.env['XIANFENG_LONG'] === '1';
const historyCount = isLong ? 300 : 10;
const timeout = isLong ? 3_600_000 : 60_000;

/** What a scheme with these two kinds comes to, said once more and by hand. */
const worth = {
  'three-meetings': { came: 0, 'made-up': 0, leave: 0, absent: -2 },
  dues: { 'on-time': 0, late: -1, unpaid: -2 },
} as const satisfies Record<string, Record<string, number>>;

type Kind = keyof typeof worth;
const kinds = ['three-meetings', 'three-meetings', 'dues'] as const satisfies readonly Kind[];

/** A change of one of three sheets: saved, settled, moved to another day, sent twice, or withdrawn and kept anew. */
const change = fc.record({
  sheet: fc.integer({ min: 0, max: kinds.length - 1 }),
  act: fc.constantFrom('save', 'settle', 'settle', 'twice', 'withdraw'),
  day: fc.integer({ min: 1, max: 9 }),
  states: fc.array(fc.nat({ max: 11 }), { minLength: 3, maxLength: 3 }),
});

test(`after any corrections the entries that stand are those of the settled sheets, in ${historyCount} histories (seed ${seedOfRun})`, {
  timeout,
}, async () => {
  setToday(server, '2026-11-20');
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 12 }), async (changes) => {
      const branch = await scoredBranch(server, { scheme: schemeText('community-four') });
      const model = kinds.map((kind) => ({
        kind,
        id: newId(),
        revision: 0,
        isSettled: false,
        entries: [] as string[],
      }));
      for (const { sheet, act, day, states } of changes) {
        const kept = model[sheet];
        if (kept === undefined) throw new Error('The sheet is one of three.');
        const path = `/branches/${branch.id}/events/${kept.id}`;
        if (act === 'withdraw') {
          if (kept.revision === 0) continue;
          const body = { revision: kept.revision, reason: '记错了' };
          expect((await branch.secretary.post(`${path}/withdraw`, body)).status).toBe(200);
          Object.assign(kept, { id: newId(), revision: 0, isSettled: false, entries: [] });
          continue;
        }
        const on = `2026-0${sheet + 1}-0${day}`;
        const known = Object.entries(worth[kept.kind]);
        const lines = branch.members.map(({ id: memberId }, at) => {
          const [state = ''] = known[(states[at] ?? 0) % known.length] ?? [];
          return { memberId, state, madeUpOn: state === 'made-up' ? '2026-11-01' : null };
        });
        const body = {
          ...{ revision: kept.revision, kind: kept.kind, on, title: `第${sheet}张`, place: null, words: null, lines },
          ...(kept.isSettled ? { reason: '更正' } : {}),
        };
        const verb = act === 'save' ? '' : '/settle';
        const answer = await branch.recorder.post(`${path}${verb}`, body);
        expect(answer.status).toBe(200);
        if (act === 'twice') expect((await branch.recorder.post(`${path}${verb}`, body)).body).toEqual(answer.body);
        kept.revision = (answer.body as EventSheetView).revision;
        kept.isSettled ||= act !== 'save';
        if (!kept.isSettled) continue;
        kept.entries = lines.flatMap(({ memberId, state }) => {
          const points = (worth[kept.kind] as Readonly<Record<string, number>>)[state] ?? 0;
          return points === 0 ? [] : [`${memberId} ${on} ${points}`];
        });
      }
      const { body } = await branch.secretary.get(`/branches/${branch.id}/entries`);
      const { rows } = body as { rows: LedgerEntry[] };
      const standing = rows.filter(({ reversesId, reversedById }) => reversesId === null && reversedById === null);
      const found = standing.map(({ subjectId, occurredOn, points }) => `${subjectId} ${occurredOn} ${points}`);
      expect(found.toSorted()).toEqual(model.flatMap(({ entries }) => entries).toSorted());
    }),
    { seed: seedOfRun, numRuns: historyCount },
  );
});
