import { readFileSync } from 'node:fs';
import type { LineConfirmations, NoticeBoxes, Sheet } from '@xianfeng/contract';
import { openCycle } from '../cycles/open.ts';
import { adoptScheme } from '../schemes/adopt.ts';
import type { Client, TestCommittee, TestPerson, TestServer } from './builders.ts';

type SignedIn = Client & { readonly person: TestPerson };

export interface ScoredBranch {
  readonly id: string;
  readonly committee: TestCommittee;
  readonly secretary: SignedIn;
  readonly recorder: SignedIn;
  /** Secretary and recorder first, then the others in the order they were asked for. */
  readonly members: readonly TestPerson[];
  /** Scores every due member's items of a month alike: the recorder all but his own row, which the secretary keys. */
  scoreMonth(period: string, points: string): Promise<void>;
  passMonth(period: string, on: string): Promise<void>;
  /** Where the scheme lets members confirm their lines before the notice: all have signed on paper, and the recorder writes it down. */
  confirmLines(kind: string, period: string): Promise<void>;
  /** The recorder proposes a notice, the secretary checks and approves it; the first refusal is the answer. */
  fillBoxes(kind: string, period: string): Promise<Awaited<ReturnType<Client['post']>> | null>;
  /** The same, and hangs it out. */
  publish(kind: string, period: string): Promise<Awaited<ReturnType<Client['post']>>>;
  /** Scores, passes and publishes a month on its last day. */
  finishMonth(period: string, points: string): Promise<void>;
}

export const itemIds = Array.from({ length: 10 }, (_, index) => `item-${String(index + 1).padStart(2, '0')}`);

/** The text of a scheme of the library. */
export function schemeText(id: string): string {
  return readFileSync(new URL(`../../../schemes/${id}/scheme.yaml`, import.meta.url), 'utf8');
}

export const countyStar = schemeText('county-star');

/** The business day from here on; the real instant stays real. */
export function setToday(server: TestServer, day: string): void {
  server.services.clock.today = () => day;
}

/** Every day of 2026 and of January and February 2027; Saturdays, Sundays and the first three days of 2027 are off. */
export async function learnCalendar({ owner }: TestServer): Promise<void> {
  await owner.query(`
    insert into calendar_day
    select day::date, extract(isodow from day) < 6 and not day::date between '2027-01-01' and '2027-01-03', 'assumed'
    from generate_series('2026-01-01'::date, '2027-02-28'::date, '1 day') as day
    on conflict do nothing`);
}

/** A branch with a secretary, a recorder and others, whose year 2026 runs under the star rating scheme. */
export async function scoredBranch(
  server: TestServer,
  {
    others = ['方静姝'],
    committee,
    scheme,
    name = '第二党支部',
    parentId,
  }: {
    others?: readonly string[];
    committee?: TestCommittee;
    scheme?: string;
    name?: string;
    parentId?: string;
  } = {},
): Promise<ScoredBranch> {
  const within = committee ?? (await server.committee());
  const id = await within.branch(name, parentId === undefined ? {} : { parentId });
  await openYear(server, within, id, scheme);
  const secretary = await within.signedIn('branch-secretary', id);
  const recorder = await within.signedIn('recorder', id);
  const members = [secretary.person, recorder.person];
  for (const name of others) members.push(await within.person(name, { branchId: id }));
  const exempt = async () => {
    const { rows } = await server.owner.query<{ person_id: string }>('select person_id from exemption');
    return new Set(rows.map((row) => row.person_id));
  };
  const branch: ScoredBranch = {
    id,
    committee: within,
    secretary,
    recorder,
    members,
    async scoreMonth(period, points) {
      const left = await exempt();
      const sheet = (await secretary.get(`/branches/${id}/sheets/${period}`)).body as Sheet;
      const notFor = new Map(sheet.members.map((member) => [member.id, member.notFor]));
      const itemsOf = ({ id }: TestPerson) =>
        sheet.items.map((item) => item.id).filter((item) => notFor.get(id)?.includes(item) !== true);
      const cells = (people: readonly TestPerson[]) =>
        people
          .filter((person) => !left.has(person.id))
          .flatMap((person) =>
            itemsOf(person).map((item) => ({ memberId: person.id, item, points, reason: null, revision: 0 })),
          );
      const save = (client: Client, people: readonly TestPerson[]) =>
        client.post(`/branches/${id}/sheets/${period}/cells`, { origin: 'keyed', cells: cells(people) });
      await must(
        save(
          recorder,
          members.filter((person) => person.id !== recorder.person.id),
        ),
      );
      await must(save(secretary, [recorder.person]));
    },
    async passMonth(period, on) {
      const meeting = { passedOn: on, membersDue: 5, membersPresent: 5 };
      await must(secretary.post(`/branches/${id}/sheets/${period}/pass`, meeting));
    },
    async confirmLines(kind, period) {
      const at = `/branches/${id}/notices/${kind}/${period}`;
      const { confirmations } = (await secretary.get(`${at}/draft`)).body as {
        confirmations: LineConfirmations | null;
      };
      for (const { subjectId, hash, answer } of confirmations?.lines ?? [])
        if (answer === null)
          await must(
            recorder.post(`${at}/confirmations/${server.services.newId()}`, {
              ...{ subjectId, hash, answer: 'confirmed', words: null },
            }),
          );
    },
    async fillBoxes(kind, period) {
      const at = `/branches/${id}/notices/${kind}/${period}`;
      const boxes = [
        { by: recorder, act: 'propose' },
        { by: secretary, act: 'check' },
        { by: secretary, act: 'approve' },
      ];
      for (const { by, act } of boxes) {
        const { revision } = await draftBoxes(secretary, at);
        const answer = await by.post(`${at}/${act}`, { revision });
        if (answer.status !== 200) return answer;
      }
      return null;
    },
    async publish(kind, period) {
      const refusal = await branch.fillBoxes(kind, period);
      return refusal ?? secretary.post(`/branches/${id}/notices/${kind}/${period}`);
    },
    async finishMonth(period, points) {
      const last = new Date(Date.UTC(Number(period.slice(0, 4)), Number(period.slice(5)), 0))
        .toISOString()
        .slice(0, 10);
      setToday(server, last);
      await branch.scoreMonth(period, points);
      await branch.passMonth(period, last);
      await branch.confirmLines('month', period);
      await must(branch.publish('month', period));
    },
  };
  return branch;
}

/** How far the boxes of a notice are filled; none where there cannot be such a notice. */
async function draftBoxes(reader: Client, at: string): Promise<Pick<NoticeBoxes, 'revision'>> {
  const { body } = await reader.get(`${at}/draft`);
  return (body as { boxes?: NoticeBoxes }).boxes ?? { revision: 0 };
}

/** Adopts a scheme and opens 2026 for a branch. */
export async function openYear(
  { services }: TestServer,
  committee: TestCommittee,
  branchId: string,
  scheme = countyStar,
): Promise<void> {
  await services.store.transaction(committee.id, async (tx) => {
    const version = await adoptScheme(services, tx, scheme);
    if (!version.ok) throw new Error(JSON.stringify(version.problems));
    await openCycle(tx, { id: services.newId(), branchId, year: 2026, schemeVersionId: version.value.id });
  });
}

/** Exempts a member for the whole year. */
export async function exempt(
  { owner, services }: TestServer,
  committee: TestCommittee,
  personId: string,
): Promise<void> {
  await owner.query(
    `insert into exemption (committee_id, id, person_id, reason, from_on) values ($1, $2, $3, 'age', '2026-01-01')`,
    [committee.id, services.newId(), personId],
  );
}

async function must(answer: ReturnType<Client['post']>): Promise<void> {
  const { status, body } = await answer;
  if (status !== 200) throw new Error(`Answered ${status}: ${JSON.stringify(body)}`);
}
