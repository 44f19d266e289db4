import { done, refused, type Result } from '@xianfeng/engine';
import type { SupervisionPlanRow, SupervisionVisitRow, Transaction } from '@xianfeng/store';
import type { Caller } from '../context.ts';
import { type Reader, readerOf } from '../reader.ts';
import { access, type SupervisionRight } from './access.ts';
import { peopleOfBranch } from './people.ts';

export interface VisitPlace {
  readonly row: SupervisionVisitRow;
  readonly plan: SupervisionPlanRow;
}

export type Part = 'visits' | 'answers' | 'leads';

/** A visit of an adopted plan; undefined where there is none. */
export async function placeOf(tx: Transaction, row: SupervisionVisitRow | undefined): Promise<VisitPlace | undefined> {
  const plan = row === undefined ? undefined : await tx.supervisions.findPlan(row.plan_id);
  return row === undefined || plan?.state !== 'adopted' ? undefined : { row, plan };
}

/** The branch and those above it; whoever is named to go; and whoever is to put something right. */
export async function mayRead(tx: Transaction, reader: Reader<SupervisionRight>, place: VisitPlace): Promise<boolean> {
  const { row, plan } = place;
  const { personId } = reader.caller;
  if (plan.visitors.includes(personId) || row.visitors.includes(personId)) return true;
  if (await reader.has('read-visits', row.branch_id)) return true;
  return (await tx.supervisions.findingsOf([row.id])).some(({ mender_id: mender }) => mender === personId);
}

/** Who visits is named by the plan or leads it; only the branch answers. */
export async function hasPart({ caller, has }: Reader<SupervisionRight>, { row, plan }: VisitPlace, part: Part) {
  if (part === 'answers') return has('answer-visits', row.branch_id);
  if (part === 'visits' && plan.visitors.includes(caller.personId)) return true;
  return has('lead-supervision', plan.organization_id);
}

export interface ActingOnVisit {
  readonly id: string;
  readonly revision: number;
  readonly part: Part;
  readonly today: string;
}

/** Holds a visit as the caller saw it, for whose part it is; nobody looks at his own branch. */
export async function holdVisit(
  tx: Transaction,
  caller: Caller,
  { id, revision, part, today }: ActingOnVisit,
): Promise<Result<VisitPlace>> {
  const place = await placeOf(tx, await tx.supervisions.lockVisit(id));
  if (place === undefined || !(await hasPart(readerOf(tx, caller, access), place, part)))
    return refused({ code: 'access.denied' });
  if (part !== 'answers' && (await peopleOfBranch(tx, place.row.branch_id, today)).includes(caller.personId))
    return refused({ code: 'supervision.own-branch' });
  return place.row.revision === revision ? done(place) : refused({ code: 'supervision.changed-meanwhile' });
}
