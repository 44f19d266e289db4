import type { PersonChoice } from '@xianfeng/contract';
import {
  type BranchEvidence,
  done,
  evaluateBranch,
  type Problem,
  refused,
  type Result,
  type SubjectEvidence,
} from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { BranchYear } from '../cycles/branch-year.ts';
import { schemeRoles } from '../evidence/roles.ts';
import { type YearMember, yearMembers } from '../evidence/year-members.ts';
import { headDifferences } from './head-differences.ts';
import { LeftOut } from './left-out.ts';
import { type Matching, matchPeople, type NamedInFile } from './match-people.ts';
import { type EvidenceFile, fieldsOf, readBranchPart } from './read-file.ts';

/** Somebody of the file who is somebody here, or the branch itself: what the file tells of him, and where. */
export interface FileSubject {
  readonly id: string;
  readonly name: string;
  /** Null where it is the branch whose members the year rates. */
  readonly member: YearMember | null;
  readonly evidence: SubjectEvidence;
  readonly path: string;
}

/** What of a file a year is concerned with. */
export interface FilePart {
  readonly subjects: readonly FileSubject[];
  readonly asked: Matching['asked'];
  readonly here: readonly YearMember[];
  /** Who here gave a peer's score, by the id that the file gives him. */
  readonly giverOf: ReadonlyMap<string, string>;
  readonly left: LeftOut;
}

interface Reading {
  readonly year: BranchYear;
  readonly file: EvidenceFile;
  readonly people: readonly PersonChoice[];
}

interface PathedBranch {
  readonly branch: BranchEvidence;
  readonly path: string;
}

/** Finds the year's own part, has the engine read it as it stands, and finds out who is who. */
export async function readFilePart(tx: Transaction, reading: Reading): Promise<Result<FilePart>> {
  const { year, file } = reading;
  const wrong = headProblems(year, file);
  if (wrong.length > 0) return refused(...wrong);
  const left = new LeftOut();
  const places = placesIn(year, file);
  if (!places.ok) return places;
  if (year.subject === 'member') left.add('other-branches', {}, file.branches.length - places.value.length);
  const branches: PathedBranch[] = [];
  const problems: Problem[] = [];
  for (const at of places.value) {
    const path = `branches[${at}]`;
    const read = readBranchPart(file.branches[at], path);
    if (!read.ok) problems.push(...read.problems);
    else branches.push({ branch: ownPart(year, read.value, left), path });
  }
  if (problems.length === 0) problems.push(...branches.flatMap((each) => engineProblems(year, each)));
  if (problems.length > 0) return refused(...problems);
  return done(await partOf(tx, { ...reading, branches, left }));
}

function headProblems({ cycle, version }: BranchYear, file: EvidenceFile): readonly Problem[] {
  if (file.cycle !== cycle) return [{ code: 'evidence-file.other-year', facts: { found: file.cycle, year: cycle } }];
  const { scheme } = file;
  if (scheme === null || scheme.hash === version.body_hash) return [];
  const facts = { found: `${scheme.id} ${scheme.version}`, scheme: `${version.scheme_id} ${version.version}` };
  const isSameName = facts.found === facts.scheme;
  return [{ code: isSameName ? 'evidence-file.other-wording' : 'evidence-file.other-scheme', facts }];
}

/** A year of members has one branch in the file, by its id or its name; whoever rates branches takes all of them. */
function placesIn({ subject, branch }: BranchYear, { branches }: EvidenceFile): Result<readonly number[]> {
  const all = branches.map((each, at) => {
    const { id, name } = fieldsOf(each);
    return { id, name, at };
  });
  if (subject === 'branch') return done(all.map(({ at }) => at));
  const byId = all.filter(({ id }) => id === branch.id);
  const found =
    byId.length > 0 ? byId : all.filter(({ name }) => typeof name === 'string' && name.trim() === branch.name);
  if (found.length === 1) return done(found.map(({ at }) => at));
  if (found.length > 1) return refused({ code: 'evidence-file.branch-twice', facts: { branch: branch.name } });
  const names = all.slice(0, 3).map(({ id, name }) => String(name ?? id).slice(0, 40));
  return refused({ code: 'evidence-file.other-branch', facts: { branch: branch.name, found: names } });
}

/** What belongs to another year than this: members where branches are rated, and the branch's own points where its members are. */
function ownPart(year: BranchYear, branch: BranchEvidence, left: LeftOut): BranchEvidence {
  if (year.subject === 'branch') {
    left.add('members-elsewhere', { branch: branch.name ?? branch.id }, branch.members.length);
    return { ...branch, members: [] };
  }
  if (year.plan.scheme.branch === null) return branch;
  const { scores = [], entries = [], ballots = [], vetoes = [], history = [], ...own } = branch;
  left.add('rated-above', {}, scores.length + entries.length + ballots.length + vetoes.length + history.length);
  return own;
}

/** The file is read as it stands: whatever is wrong with it in itself has nothing to do with who is who here. */
function engineProblems({ plan, cycle }: BranchYear, { branch, path }: PathedBranch): readonly Problem[] {
  const outcome = evaluateBranch(plan, branch, { cycle, provisional: true, path });
  if (outcome.ok) return [];
  return outcome.problems.map((problem) => {
    const at = /members\[(\d+)\]/.exec(problem.path ?? '');
    const named = at === null ? branch : branch.members[Number(at[1])];
    return { ...problem, facts: { ...problem.facts, member: named?.name ?? named?.id ?? '' } };
  });
}

interface Matched extends Reading {
  readonly branches: readonly PathedBranch[];
  readonly left: LeftOut;
}

async function partOf(tx: Transaction, { year, people, branches, left }: Matched): Promise<FilePart> {
  const told = branches.flatMap(({ branch, path }) =>
    year.subject === 'branch'
      ? [{ head: { ...branch, status: 'full' as const }, path }]
      : branch.members.map((head, at) => ({ head, path: `${path}.members[${at}]` })),
  );
  const inFile = told.map(({ head, path }): NamedInFile => ({ id: head.id, name: head.name ?? head.id, path }));
  const here = await yearMembers(tx, year);
  const { byFileId, asked, leftOut } = matchPeople(inFile, here, people);
  for (const { name } of leftOut) left.add('person', { member: name });
  const byId = new Map(here.map((member) => [member.id, member]));
  const roles = year.subject === 'member' ? await schemeRoles(tx, year) : new Map<string, readonly string[]>();
  const subjects = told.flatMap(({ head, path }): readonly FileSubject[] => {
    const member = byId.get(byFileId.get(head.id) ?? '');
    if (member === undefined) return [];
    if (year.subject === 'member') headDifferences(head, { member, roles: roles.get(member.id) ?? [], year }, left);
    return [{ id: member.id, name: member.name, member, evidence: head, path }];
  });
  const own = year.subject === 'branch' ? [] : branches.map(({ branch, path }) => ownSubject(year, branch, path));
  return { subjects: [...own, ...subjects], asked, here, giverOf: byFileId, left };
}

function ownSubject({ branch: { id, name } }: BranchYear, evidence: BranchEvidence, path: string): FileSubject {
  return { id, name, member: null, evidence, path };
}
