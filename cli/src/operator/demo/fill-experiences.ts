import { addDays, pointsFromDecimal } from '@xianfeng/engine';
import type { ExperienceRow, Transaction } from '@xianfeng/store';
import { county } from './county.ts';
import { demoYear, morningOf } from './days.ts';
import type { PlacedBranch, PlacedCounty, Stay } from './placed.ts';

interface ExperiencePlan {
  readonly course: string;
  readonly title: string;
  readonly on: string;
  readonly hours?: number;
  readonly level?: string;
  readonly document: string;
}

const plans = county.experiences;

/** Somebody joined the branch about two months ago. */
const lately = [`${demoYear}-09-15`, `${demoYear}-09-16`];

/**
 * Ten years of one member of the branch with the demo's accounts, with what the years before came to and the months away,
 * and the little that somebody has who came to a branch two months ago.
 */
export async function fillExperiences(
  tx: Transaction,
  newId: () => string,
  { rootId, branches }: PlacedCounty,
): Promise<void> {
  const own = branches.find(({ plan }) => plan.isOwn);
  const officer = (await tx.appointments.at(rootId)).find(({ role }) => role === 'committee-officer')?.person_id;
  if (own === undefined || officer === undefined) throw new Error('The demo has its own branch and its committee.');
  const member = stayOf(own, ({ name }) => name === plans.name).personId;
  const recorder = stayOf(own, ({ role }) => role === 'recorder').personId;
  const organizer = stayOf(own, ({ role }) => role === 'organization-officer').personId;
  const row = rowsOf(newId);
  await tx.experiences.insert(
    plans.confirmed.map((plan) =>
      plan.course === 'talk'
        ? row(plan, { personId: member, writer: own.secretaryId, decider: officer })
        : row(plan, { personId: member, writer: recorder, decider: organizer }),
    ),
  );
  await tx.experiences.insert([row(plans.waiting, { personId: member, writer: member, decider: null })]);
  await fillYearsBefore(tx, newId, { own, member, recorder });
  const place = branches.find(({ plan, stays }) => !plan.isOwn && stays.some(({ from }) => lately.includes(from)));
  const newcomer = place?.stays.find(({ from }) => lately.includes(from));
  if (place === undefined || newcomer === undefined) return;
  const writer = place.secretaryId;
  await tx.experiences.insert(
    plans.newcomer.map((plan) => row(plan, { personId: newcomer.personId, writer, decider: officer })),
  );
}

interface Parts {
  readonly personId: string;
  readonly writer: string;
  readonly decider: string | null;
}

/** Written down on the day after; waiting where nobody has decided. */
function rowsOf(newId: () => string) {
  return ({ course, title, on, hours, level, document }: ExperiencePlan, { personId, writer, decider }: Parts) => {
    const next = addDays(on, 1);
    const exact = hours === undefined ? null : pointsFromDecimal(hours);
    return {
      ...{ id: newId(), person_id: personId, course: course as ExperienceRow['course'], title, document },
      ...{ from_on: on, to_on: null, hours: exact?.ok === true ? exact.value : null, level: level ?? null },
      ...{ recorded_by: writer, recorded_on: next, recorded_at: morningOf(next), import_id: null },
      ...(decider === null
        ? { state: 'waiting' as const }
        : { state: 'confirmed' as const, decided_by: decider, decided_on: next }),
    };
  };
}

interface Before {
  readonly own: PlacedBranch;
  readonly member: string;
  readonly recorder: string;
}

/** As the branch brought them along when it began here. */
async function fillYearsBefore(tx: Transaction, newId: () => string, { own, member, recorder }: Before): Promise<void> {
  const { results, away } = plans;
  const [importId, on] = [newId(), `${demoYear}-01-05`];
  await tx.imports.insert({
    ...{ id: importId, kind: 'evidence', branch_id: own.id, period: String(demoYear), row_count: results.length },
    ...{ file_name: '往年评定结果.json', file_hash: 'f'.repeat(64) },
    ...{ imported_by: recorder, imported_at: morningOf(on) },
  });
  await tx.earlierResults.insert(
    results.map(({ year, total, stars }) => {
      const exact = pointsFromDecimal(total);
      return {
        ...{ id: newId(), cycle_id: own.cycleId, subject_id: member, scheme: null, period: year, stars },
        ...{ total: exact.ok ? exact.value : null, grade: 'qualified', import_id: importId },
        ...{ recorded_by: recorder, recorded_at: morningOf(on) },
      };
    }),
  );
  await tx.mobileMembers.insert({
    ...{ id: newId(), person_id: member, branch_id: own.id, since_on: away.since, until_on: away.until },
    ...{ host_branch_id: null, host_name: away.host, contact_id: own.secretaryId, appraised_by: 'host' },
    recorded_by: recorder,
  });
}

function stayOf(own: PlacedBranch, is: (person: Stay['person']) => boolean): Stay {
  const stay = own.stays.find(({ person }) => is(person));
  if (stay === undefined) throw new Error('The own branch has everybody whose way is told.');
  return stay;
}
