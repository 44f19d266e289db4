import type { Me, Member, Notice, Organization } from '@xianfeng/contract';
import { medianOf, seriesLine } from '../series.ts';
import type { Visitor } from './visitor.ts';

const rounds = 7;

/** Who reads what: the paths a role's pages ask for, and how long each may take. */
interface Reading {
  readonly username: string;
  readonly paths: (place: Place) => readonly string[];
}

interface Place {
  readonly branchId: string;
  readonly memberId: string;
  readonly noticeId: string;
  readonly surname: string;
}

/** A list of the whole county may take longer than a page about one branch. */
const wholeCounty = new Set(['POST /accounts/search', '/duties', '/organizations']);
/** What is typed into the search box: a surname, first letters, a period. */
const searches = ({ surname }: Place): readonly string[] =>
  [surname, 'w', '2026-10'].map((words) => `POST /searches ${words}`);
const millisecondsMost = { list: 300, page: 100 };

const branchPages = ({ branchId, memberId, noticeId }: Place): readonly string[] => [
  '/session',
  '/use',
  `/branches/${branchId}/duties`,
  `/branches/${branchId}/members`,
  `/branches/${branchId}/sheets/2026-11`,
  `/branches/${branchId}/sheets/2026-10`,
  `/branches/${branchId}/quarters/2026-Q3`,
  `/branches/${branchId}/notices`,
  `/notices/${noticeId}`,
  `/branches/${branchId}/notices/month/2026-10/draft`,
  `/branches/${branchId}/entries`,
  `/branches/${branchId}/paper-ballots/2026`,
  `/branches/${branchId}/year-end`,
  `/members/${memberId}/card`,
  '/imports',
];
const ownPages = ({ branchId, memberId, noticeId }: Place): readonly string[] => [
  '/session',
  '/me/member',
  `/members/${memberId}/card`,
  `/branches/${branchId}/notices`,
  `/notices/${noticeId}`,
];

const readings: readonly Reading[] = [
  ...['member', 'member2', 'elder', 'panel'].map((username) => ({ username, paths: ownPages })),
  ...['recorder', 'organization', 'secretary', 'secretary2'].map((username) => ({ username, paths: branchPages })),
  { username: 'committee', paths: (place) => ['/duties', '/organizations', ...branchPages(place)] },
  {
    username: 'system',
    paths: () => ['/session', 'POST /accounts/search', '/organizations'],
  },
];

/** Everything the pages of every demo account read, the median of seven each; what a role may not read, or what hangs nowhere, is left out. */
export async function measureReads(enter: (username: string) => Promise<Visitor>): Promise<void> {
  for (const { username, paths } of readings) {
    const visitor = await enter(username);
    const place = await placeOf(visitor);
    for (const path of [...paths(place), ...searches(place)]) await measureRead(visitor, username, path);
  }
}

async function measureRead(visitor: Visitor, username: string, path: string): Promise<void> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now();
    try {
      await ask(visitor, path);
    } catch (error) {
      if (/ 40[34] /.test(String(error))) return;
      throw error;
    }
    times.push(performance.now() - from);
  }
  const most = wholeCounty.has(path) ? millisecondsMost.list : millisecondsMost.page;
  seriesLine(`${username.padEnd(13)}${path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '·')}`, medianOf(times), most);
}

/** `GET` where nothing else is said; what is searched by is sent, for it may be a name. */
function ask(visitor: Visitor, path: string): Promise<unknown> {
  const [method, address = '', words] = path.split(' ');
  if (method !== 'POST') return visitor.get(path);
  return visitor.post(address, words === undefined ? {} : { words });
}

/** One's own branch and card; whoever has none looks at the first branch of the county and at somebody there. */
async function placeOf(visitor: Visitor): Promise<Place> {
  const me = (await visitor.get('/session')) as Me;
  const branchId = me.branch?.id ?? (await firstBranch(visitor));
  const members = me.branch === null ? await listOf<Member>(visitor, `/branches/${branchId}/members`) : [];
  const [notice] = await listOf<Notice>(visitor, `/branches/${branchId}/notices`);
  return {
    branchId,
    memberId: members[0]?.personId ?? me.personId,
    noticeId: notice?.id ?? branchId,
    surname: me.name.slice(0, 1),
  };
}

async function firstBranch(visitor: Visitor): Promise<string> {
  const organizations = await listOf<Organization>(visitor, '/organizations');
  return organizations.find(({ kind }) => kind === 'branch')?.id ?? '';
}

/** Nothing where a role may not look. */
async function listOf<Row>(visitor: Visitor, path: string): Promise<readonly Row[]> {
  try {
    return (await visitor.get(path)) as Row[];
  } catch {
    return [];
  }
}
