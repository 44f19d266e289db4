import type { Visit } from '@xianfeng/contract';
import { done, refused, type Result } from '@xianfeng/engine';
import type { SupervisionFindingRow, Transaction } from '@xianfeng/store';
import { attachmentViews } from '../attachments/view.ts';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type SupervisionRight } from './access.ts';
import { headOf, isOverdue } from './heads.ts';
import { hasPart, mayRead, placeOf, type VisitPlace } from './hold-visit.ts';
import { named, peopleOfBranch } from './people.ts';

/** One visit as the caller may see it; one of others answers as if it were not there. */
export async function readVisit(
  tx: Transaction,
  caller: Caller,
  { id, today }: { readonly id: string; readonly today: string },
): Promise<Result<Visit>> {
  const reader = readerOf(tx, caller, access);
  const place = await placeOf(tx, await tx.supervisions.findVisit(id));
  if (place === undefined || !(await mayRead(tx, reader, place))) return refused({ code: 'access.denied' });
  const { row, plan } = place;
  const found = await tx.supervisions.findingsOf([id]);
  const steps = await tx.supervisions.stepsOf(id);
  const ofBranch = await peopleOfBranch(tx, row.branch_id, today);
  const people = [
    ...row.visitors,
    ...found.map(({ mender_id: mender }) => mender),
    ...steps.map((step) => step.recorded_by),
  ];
  const names = await tx.people.namesOf([...new Set(people.flatMap((person) => person ?? []))]);
  const nameOf = (person: string) => names.get(person) ?? '';
  const may = await mayDo(reader, place, ofBranch.includes(caller.personId));
  const organizations = new Map((await tx.organizations.list()).map(({ id: place_, name }) => [place_, name]));
  return done({
    ...headOf(row, { plan, names: organizations, findings: found, today }),
    ...{ planId: plan.id, revision: row.revision, summary: row.summary, cancelledReason: row.cancelled_reason },
    visitors: row.visitors.map((person) => ({ id: person, name: nameOf(person) })),
    findings: (await tx.supervisions.itemsOf([plan.id])).map(({ position, words, clause }) =>
      findingView(position, {
        item: { words, clause },
        found: found.find((each) => each.position === position),
        nameOf,
        today,
      }),
    ),
    answer: row.answer === null ? null : { words: row.answer, on: row.answered_on ?? '' },
    steps: steps.map((step) => ({
      ...{ id: step.id, act: step.act, position: step.position, on: step.happened_on, words: step.words },
      by: nameOf(step.recorded_by),
    })),
    files: await attachmentViews(tx, await tx.attachments.ofVisit(id)),
    group: may.includes('record')
      ? (await named(tx, plan.visitors)).map((person) => ({ ...person, isOfBranch: ofBranch.includes(person.id) }))
      : [],
    people: may.includes('answer') ? await named(tx, ofBranch) : [],
    mayMend: await mendable(reader, place, found),
    may,
  });
}

interface Finding {
  readonly item: Visit['findings'][number]['item'];
  readonly found: SupervisionFindingRow | undefined;
  readonly nameOf: (id: string) => string;
  readonly today: string;
}

function findingView(position: number, { item, found, nameOf, today }: Finding): Visit['findings'][number] {
  const mender = found?.mender_id ?? null;
  return {
    ...{ position, item, finding: found?.finding ?? null, words: found?.words ?? null, dueOn: found?.due_on ?? null },
    mender: mender === null ? null : { id: mender, name: nameOf(mender) },
    state: found?.state ?? null,
    isOverdue: found !== undefined && isOverdue(found, today),
  };
}

async function mayDo(reader: Reader<SupervisionRight>, place: VisitPlace, isOfBranch: boolean): Promise<Visit['may']> {
  const { state } = place.row;
  const visits = !isOfBranch && (await hasPart(reader, place, 'visits'));
  const leads = !isOfBranch && (await hasPart(reader, place, 'leads'));
  const answers = await hasPart(reader, place, 'answers');
  return [
    ...(state === 'planned' && visits ? (['record'] as const) : []),
    ...(state === 'planned' && leads ? (['cancel'] as const) : []),
    ...(state === 'visited' && answers ? (['answer'] as const) : []),
    ...(state === 'following' && visits ? (['recheck'] as const) : []),
    ...((state === 'visited' || state === 'following') && (visits || answers) ? (['attach'] as const) : []),
  ];
}

/** Whoever is to put it right says that it is, or an officer of the branch. */
async function mendable(
  reader: Reader<SupervisionRight>,
  place: VisitPlace,
  found: readonly SupervisionFindingRow[],
): Promise<number[]> {
  if (place.row.state !== 'following') return [];
  const answers = await hasPart(reader, place, 'answers');
  return found
    .filter((row) => row.state === 'open' && (answers || row.mender_id === reader.caller.personId))
    .map(({ position }) => position);
}
