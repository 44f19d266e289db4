import { done, type Problem, refused, type Result } from '@xianfeng/engine';
import type { KnownPersonRow, OrganizationRow } from '@xianfeng/store';
import { ownCommitteeOf } from '../organization-tree/own-committee.ts';
import type { RosterRow } from '../spreadsheets/parse-roster.ts';

/** What is on record where a roster is brought in. */
export interface OnRecord {
  readonly organizations: readonly OrganizationRow[];
  /** Ids of the organizations the importer may fill. */
  readonly reached: ReadonlySet<string>;
  /** Everybody on record under a name of the roster. */
  readonly known: readonly KnownPersonRow[];
  /** Whether a number is the one on record. */
  isPhoneOf(phone: string, person: KnownPersonRow): boolean;
  isIdNumberOf(idNumber: string, person: KnownPersonRow): boolean;
  /** Whose number it is already; undefined where it is nobody's. */
  holderOf(idNumber: string): { readonly id: string } | undefined;
}

/** What a roster would change. */
export interface RosterPlan {
  /** Names of branches that are not there yet, in the order of the roster. */
  readonly newBranches: readonly string[];
  /** People seen for the first time; whoever is there already and is written the same is left out. */
  readonly newPeople: readonly RosterRow[];
}

/** Compares a roster with what is on record; refused with one fault per row that does not fit. */
export function planRoster(rows: readonly RosterRow[], record: OnRecord): Result<RosterPlan> {
  const branches = new Map(record.organizations.filter(({ to_on }) => to_on === null).map((row) => [row.name, row]));
  const known = Map.groupBy(record.known, ({ name, born_on }) => `${name} ${born_on}`);
  const mayFound = record.reached.has(ownCommitteeOf(record.organizations)?.id ?? '');
  const newBranches = new Set<string>();
  const newPeople: RosterRow[] = [];
  const problems: Problem[] = [];
  for (const row of rows) {
    const misplaced = branchProblem(row, branches.get(row.branch), { mayFound, reached: record.reached });
    const [person] = known.get(`${row.name} ${row.bornOn}`) ?? [];
    const differing = person === undefined ? [] : differences(row, person, record);
    const holder = row.idNumber === null ? undefined : record.holderOf(row.idNumber);
    if (misplaced !== null) problems.push(misplaced);
    else if (holder !== undefined && holder.id !== person?.id) problems.push(numberTaken(row));
    else if (person === undefined) newPeople.push(row);
    else if (differing.length > 0) problems.push(standing(row, person, differing));
    if (misplaced === null && !branches.has(row.branch)) newBranches.add(row.branch);
  }
  return problems.length > 0 ? refused(...problems) : done({ newBranches: [...newBranches], newPeople });
}

function branchProblem(
  row: RosterRow,
  place: OrganizationRow | undefined,
  { mayFound, reached }: { readonly mayFound: boolean; readonly reached: ReadonlySet<string> },
): Problem | null {
  const facts = { sheet: row.sheet, row: row.row, value: row.branch };
  if (place === undefined) return mayFound ? null : { code: 'roster.branch-unknown', facts };
  if (!reached.has(place.id)) return { code: 'roster.branch-out-of-reach', facts };
  return place.kind === 'branch' ? null : { code: 'roster.branch-has-branches', facts };
}

const compared = {
  sex: 'sex',
  ethnicity: 'ethnicity',
  joinedOn: 'joined_on',
  fullMemberOn: 'full_member_on',
  partyPost: 'party_post',
  status: 'status',
  category: 'category',
  branch: 'branch',
} as const;

/** In what a row differs from the person on record; an empty cell says nothing and so differs from nothing. */
function differences(row: RosterRow, person: KnownPersonRow, record: OnRecord): readonly string[] {
  const fields = Object.entries(compared) as [keyof typeof compared, (typeof compared)[keyof typeof compared]][];
  const differing: string[] = fields
    .filter(([written, stored]) => row[written] !== null && row[written] !== person[stored])
    .map(([written]) => written);
  if (row.phone !== null && !record.isPhoneOf(row.phone, person)) differing.push('phone');
  if (row.idNumber !== null && !record.isIdNumberOf(row.idNumber, person)) differing.push('idNumber');
  return differing;
}

/** The number of somebody who is on record under another name or day of birth; whose it is, is not said. */
function numberTaken({ sheet, row, name }: RosterRow): Problem {
  return { code: 'roster.id-number-taken', facts: { sheet, row, value: name } };
}

function standing(row: RosterRow, person: KnownPersonRow, differing: readonly string[]): Problem {
  return {
    code: 'roster.person-differs',
    facts: {
      sheet: row.sheet,
      row: row.row,
      value: row.name,
      bornOn: row.bornOn,
      branch: person.branch,
      differs: differing,
    },
  };
}
