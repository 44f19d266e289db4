import type { FilingPreview } from '@xianfeng/contract';
import { writeFilingFile } from '../../filings/filing-file.ts';
import { confirmedBranch } from '../../filings/testing/confirmed-branch.ts';
import { fingerprintOf } from '../../secrets.ts';
import { fileSigner } from '../../signed-file.ts';
import type { Pair, Stage } from './stage.ts';

/** A year's figures on their way to the committee above. */
export const filingPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'filings.file': async (stage) => {
    const { departments, committee, server, newId } = stage;
    await confirmedBranch(server, committee, '已认定党支部', [{ stars: 8, grade: 'qualified', members: 12 }]);
    const { seen } = (await departments[0].get('/filings/years/2026')).body as FilingPreview;
    const ids = [newId(), newId()] as const;
    const body = (id: string) => ({ id, year: 2026, seen });
    return {
      edits: [
        { by: departments[0], path: '/filings', body: body(ids[0]) },
        { by: departments[1], path: '/filings', body: body(ids[1]) },
      ],
      code: 'filing.changed-meanwhile',
      state: () => stage.one('select id from filing where committee_id = $1 order by revision desc', [committee.id]),
      leaves: (winner) => ids[winner],
    };
  },
  'filings.takeIn': async ({ departments, server, newId, one }) => {
    const { secrets } = server.services;
    const senderId = newId();
    const content = writeFilingFile(secrets, senderId, {
      ...{ committee: { id: senderId, name: '安岭县委' }, year: 2025, revision: 1, replaces: null },
      ...{ madeOn: '2026-01-20', figures: [] },
    });
    const fingerprint = fingerprintOf(fileSigner(secrets, senderId).publicKey);
    const ids = [newId(), newId()] as const;
    const body = (id: string) => ({ id, content, fingerprint });
    return {
      edits: [
        { by: departments[0], path: '/filings/arrivals', body: body(ids[0]) },
        { by: departments[1], path: '/filings/arrivals', body: body(ids[1]) },
      ],
      code: 'filing.taken-in-already',
      state: () => one("select string_agg(id::text, ' ') from filing where sender_id = $1", [senderId]),
      leaves: (winner) => ids[winner],
    };
  },
};
