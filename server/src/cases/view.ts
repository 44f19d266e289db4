import type { CasePaper, MemberCase } from '@xianfeng/contract';
import {
  type CasePart,
  type CaseSaying,
  caseSteps,
  done,
  dueAt,
  mayBeSaid,
  refused,
  type Result,
} from '@xianfeng/engine';
import type { CasePaperRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { loadCase, type LoadedCase, recordOf, standingParts } from './load-case.ts';
import { fullMembersOn } from './roll.ts';

/** One case as the caller may see it; one in which he has no part answers as if it were not there. */
export async function readCase(
  tx: Transaction,
  caller: Caller,
  today: string,
  id: string,
): Promise<Result<MemberCase>> {
  const row = await tx.cases.find(id);
  const loaded = row === undefined ? undefined : await loadCase(tx, caller, row);
  if (loaded === undefined || loaded.own.length === 0) return refused({ code: 'access.denied' });
  return done(await caseView(tx, loaded, { caller, today }));
}

/** These read the whole file; the others what it is about and what they have said themselves. */
const readers: readonly CasePart[] = ['handler', 'inquirer', 'decider', 'reviewer', 'person'];

export async function caseView(
  tx: Transaction,
  loaded: LoadedCase,
  { caller, today }: { readonly caller: Caller; readonly today: string },
): Promise<MemberCase> {
  const { row, parts, papers, standing, way, own } = loaded;
  const isReader = own.some((part) => readers.includes(part));
  const ids = [row.person_id, row.opened_by, ...parts.flatMap(({ person_id: id }) => id ?? [])];
  const names = await tx.people.namesOf([...new Set([...ids, ...papers.map(({ recorded_by: by }) => by)])]);
  const nameOf = (id: string): string => names.get(id) ?? '';
  const taken = new Set<string>(way.taken.map(({ id }) => id));
  const shown = isReader ? papers : papers.filter(({ recorded_by: by }) => by === caller.personId);
  const isCounting = standing.next?.needs.includes('count') === true && own.includes('handler');
  return {
    ...{ id: row.id, kind: row.kind, procedure: row.procedure, year: row.year, number: row.number },
    branch: { id: row.branch_id, name: (await tx.organizations.find(row.branch_id))?.name ?? '' },
    person: { id: row.person_id, name: nameOf(row.person_id) },
    ...{ openedOn: row.opened_on, openedBy: nameOf(row.opened_by) },
    ...{ state: standing.state, ending: standing.ending, revision: row.revision },
    ...{ isTold: loaded.isTold, isAppealed: loaded.isAppealed },
    ...{ summonedFor: loaded.summonedFor, untilOn: loaded.untilOn },
    steps: caseSteps(row.procedure, row.kind).map(({ id, by, needs }) => ({
      ...{ id, by: [...by], needs: [...needs], isTaken: taken.has(id) },
    })),
    next: standing.next?.id ?? null,
    parts: parts
      .filter(({ person_id: id }) => isReader || id === caller.personId)
      .map(({ person_id: personId, name, comes_to: comesTo, ...rest }) => ({
        ...{ id: rest.id, part: rest.part, personId, name: name ?? nameOf(personId ?? ''), comesTo },
        ...{ namedOn: rest.named_on, endedOn: rest.ended_on, endedReason: rest.ended_reason },
      })),
    papers: shown.map((paper) => paperView(paper, nameOf(paper.recorded_by))),
    ...{ own: [...own], reads: isReader ? 'file' : 'head' },
    may: mayOf(loaded, caller),
    sayings: sayingsOf(loaded, caller),
    fullMembers: isCounting ? (await fullMembersOn(tx, row.branch_id, today)).length : null,
    leaving: isReader ? await leavingOf(tx, loaded, today) : null,
  };
}

function paperView(paper: CasePaperRow, by: string): CasePaper {
  const { id, number, what, on_day: on, words, speaker, recorded_on: recordedOn, verdict } = paper;
  const { document, talkers, meetingOn, toldOn, hearing, count, untilOn } = recordOf(paper);
  return {
    ...{ id, number, what, on, words, speaker, by, recordedOn, verdict },
    ...{ document: document ?? null, talkers: talkers ?? null, meetingOn: meetingOn ?? null },
    ...{ toldOn: toldOn ?? null, hearing: hearing ?? null, untilOn: untilOn ?? null },
    count: count == null ? null : { ...count, notDue: [...count.notDue], due: dueAt(count) },
  };
}

/** What the caller may do next. */
function mayOf({ own, standing, isAppealed, isTold, papers }: LoadedCase, caller: Caller): MemberCase['may'] {
  const is = (...parts: readonly CasePart[]): boolean => own.some((part) => parts.includes(part));
  const isOpen = standing.state !== 'closed';
  const may: MemberCase['may'] = [];
  if (standing.next !== null && is(...standing.next.by)) may.push('step');
  if (is('handler', 'decider')) may.push('name');
  if (isTold && isOpen && is('person', 'handler')) may.push('bring');
  if (isAppealed && is('decider', 'reviewer') && !hasDecided(papers, caller)) may.push('decide-appeal');
  if (isOpen && is('handler', 'decider')) may.push('stop');
  return may;
}

/** Whoever took the decision does not decide on the appeal against it. */
export function hasDecided(papers: readonly CasePaperRow[], { personId }: Pick<Caller, 'personId'>): boolean {
  return papers.some(({ what, recorded_by: by }) => what === 'decision' && by === personId);
}

/** What may be said now, by the caller or by those for whom he writes it down. */
export function sayingsOf(loaded: LoadedCase, { personId }: Caller): CaseSaying[] {
  const { own, parts, isTold, isDecided, isAppealed, standing } = loaded;
  const speaks = standingParts(parts).some(
    ({ person_id: id, comes_to: comesTo }) => id === personId && (comesTo === 'testify' || comesTo === 'defend'),
  );
  const setting = { isTold, isDecided, isAppealed, isClosed: standing.state === 'closed' };
  const isParty = own.includes('person') || own.includes('handler');
  return (['answer', 'reservation', 'testimony', 'appeal'] as const).filter(
    (saying) => (isParty || (saying === 'testimony' && speaks)) && mayBeSaid(saying, setting),
  );
}

/** What a person has to do elsewhere when it was decided: nothing ends a membership by itself. */
async function leavingOf(
  tx: Transaction,
  { row, standing, papers }: LoadedCase,
  today: string,
): Promise<MemberCase['leaving']> {
  const answered = papers.findLast(({ what }) => what === 'appeal-decision');
  if (standing.ending !== 'in-force' || answered?.verdict === 'changed') return null;
  const [stay] = await tx.memberships.lastOf([row.person_id]);
  if (stay === undefined || (stay.to_on !== null && stay.to_on < today)) return null;
  return row.kind === 'removal' ? 'removed' : 'withdrew';
}
