import type { Account, Me, Sheet } from '@xianfeng/contract';
import { medianOf, seriesLine } from '../series.ts';
import { openAccounts } from './open-accounts.ts';
import { signIn, type Visitor } from './visitor.ts';

const period = '2026-11';
const rounds = 31;
const millisecondsMost = 15;
/** How many people score at the same time, each in a branch of his own, and how often each saves. */
const savers = 200;
const savesEach = 5;

/** Somebody who scores a branch's open month, one cell at a time. */
interface Scorer {
  readonly save: () => Promise<void>;
}

/** One cell saved at a time, then by two hundred secretaries at once. */
export async function measureSaves(address: string, password: string): Promise<void> {
  const secretary = await openScorer(await signIn(address, 'secretary', password));
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await timeOf(secretary.save));
  seriesLine('secretary    one cell saved', medianOf(times), millisecondsMost);
  await measureMany(address, password);
}

async function measureMany(address: string, password: string): Promise<void> {
  const secretaries = await otherSecretaries(address, password);
  // Whoever rates branches by the quarter has no sheet of a month.
  const opened = await Promise.all(secretaries.map((visitor) => openScorer(visitor).catch(() => null)));
  const scorers = opened.filter((scorer) => scorer !== null);
  const times: number[] = [];
  const failed: string[] = [];
  const all = await timeOf(async () => {
    await Promise.all(
      scorers.map(async ({ save }) => {
        for (let round = 0; round < savesEach; round += 1) {
          times.push(await timeOf(save).catch((error: unknown) => failed.push(String(error))));
        }
      }),
    );
  });
  seriesLine(`${scorers.length} secretaries at once, each waits`, medianOf(times));
  const saves = scorers.length * savesEach;
  process.stdout.write(
    `  ${saves} saves in ${(all / 1000).toFixed(1)} s, ${failed.length} failed ${failed[0] ?? ''}\n`,
  );
}

function otherSecretaries(address: string, password: string): Promise<readonly Visitor[]> {
  const isSecretary = ({ appointments }: Account) => appointments.some(({ role }) => role === 'branch-secretary');
  return openAccounts({ address, password, count: savers, isMeant: isSecretary });
}

/** Saves the first cell of the first row that may be scored, its most and its least points in turn. */
async function openScorer(visitor: Visitor): Promise<Scorer> {
  const me = (await visitor.get('/session')) as Me;
  const sheetPath = `/branches/${me.branch?.id ?? ''}/sheets/${period}`;
  const sheet = (await visitor.get(sheetPath)) as Sheet;
  const memberId = sheet.members.find(({ isDue, isOwn }) => isDue && !isOwn)?.id ?? '';
  const { id: item = '', most = '', least = '' } = sheet.items[0] ?? {};
  let revision = sheet.cells.find((cell) => cell.memberId === memberId && cell.item === item)?.revision ?? 0;
  let saves = 0;
  const save = async (): Promise<void> => {
    saves += 1;
    const cell = { memberId, item, points: saves % 2 === 0 ? most : least, reason: 'checked', revision };
    const saved = (await visitor.post(`${sheetPath}/cells`, { origin: 'keyed', cells: [cell] })) as Pick<
      Sheet,
      'cells'
    >;
    revision = saved.cells[0]?.revision ?? revision;
  };
  return { save };
}

async function timeOf(act: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}
