import { isWeekend } from '@xianfeng/engine';
import { countyStar } from '../scored-branch.ts';
import { must, type Pair, type Stage } from './stage.ts';

/** Schemes that are adopted, and years that are opened under them. */
export const adoptionPairs: Readonly<Record<string, (stage: Stage) => Promise<Pair>>> = {
  'calendar.enter': async ({ departments, one }) => {
    const year = (farYear += 1);
    const may = Array.from({ length: 7 }, (_, at) => `${year}-05-0${at + 1}`).filter((day) => !isWeekend(day));
    const enter = (from = '') => ({
      path: '/calendar',
      body: { year, holidays: [{ from, to: from }], workdays: [], document: '国办发明电', seen: null },
    });
    return {
      edits: [
        { by: departments[0], ...enter(may[0]) },
        { by: departments[1], ...enter(may[1]) },
      ],
      code: 'calendar.changed-meanwhile',
      state: () => one('select day::text from calendar_day where day = any($1) and not is_working', [may.slice(0, 2)]),
      leaves: (winner) => may[winner],
    };
  },
  'adoptions.adopt': async ({ departments, newId, one }) => {
    const version = `t-${newId().slice(-12)}`;
    const documents = ['青组发〔2026〕18号', '青组发〔2026〕19号'] as const;
    const adopt = (document: string) => ({ path: '/schemes', body: adoptionOf({ id: newId(), version, document }) });
    return {
      edits: [
        { by: departments[0], ...adopt(documents[0]) },
        { by: departments[1], ...adopt(documents[1]) },
      ],
      code: 'scheme.adopted-already',
      state: () => one('select document from scheme_version where version = $1', [version]),
      leaves: (winner) => documents[winner],
    };
  },
  'adoptions.openYear': async ({ departments, committee, newId, one }) => {
    const branchId = await committee.branch(`新建支部 ${newId().slice(-6)}`);
    const ids = [newId(), newId()] as const;
    for (const id of ids) {
      await must(
        departments[0].post('/schemes', adoptionOf({ id, version: `y-${id.slice(-12)}`, document: '青组发' })),
      );
    }
    const open = (id: string) => ({
      path: `/schemes/${id}/years`,
      body: { year: 2027, branches: [{ id: branchId, seen: null }] },
    });
    return {
      edits: [
        { by: departments[0], ...open(ids[0]) },
        { by: departments[1], ...open(ids[1]) },
      ],
      code: 'scheme.year-changed-meanwhile',
      state: () => one('select scheme_version_id from cycle where branch_id = $1', [branchId]),
      leaves: (winner) => ids[winner],
    };
  },
};

/** The calendar belongs to the installation: years far off, each for one try, that no other test counts days in. */
let farYear = 2030;

function adoptionOf({
  id,
  version,
  document,
}: {
  readonly id: string;
  readonly version: string;
  readonly document: string;
}) {
  const body = countyStar.replace('version: "1.0"', `version: "${version}"`);
  return { id, body, meetingOn: '2026-11-10', due: 9, present: 8, ayes: 7, document, toldOn: '2026-11-12' };
}
