import type { Growth } from '@xianfeng/contract';
import {
  decimalFromPoints,
  done,
  figurePoints,
  type GrowthAbsence,
  type GrowthAdvice,
  growthMap,
  refused,
  type Result,
  type Scheme,
  twoDecimals,
} from '@xianfeng/engine';
import type { Transaction } from '@xianfeng/store';
import type { Caller, Services } from '../context.ts';
import { yearInUse } from '../cycles/year-in-use.ts';
import { noteViews } from '../view-records/note.ts';
import { recordedOf } from './deeds.ts';
import { experiencedBy } from './experiences.ts';
import { resultsOf } from './results.ts';
import { schemesOfYears } from './schemes.ts';
import { stationsOf } from './stations.ts';

/** Somebody's course through the years, drawn afresh from what is confirmed. */
export function readGrowth(
  services: Services,
  caller: Caller,
  { memberId }: { readonly memberId: string },
): Promise<Result<Growth>> {
  const { store, clock } = services;
  return store.transaction(caller.committeeId, async (tx) => {
    const today = clock.today();
    const [person] = await tx.people.ofIds([memberId]);
    const branchId = await tx.people.branchOf(memberId);
    const branch = branchId === null ? undefined : await tx.organizations.find(branchId);
    if (person === undefined || branch === undefined) return refused({ code: 'card.none', facts: { memberId } });
    await noteViews(tx, services, caller, [memberId]);
    const schemes = schemesOfYears(tx);
    const cycle = await tx.cycles.find(branch.id, await yearInUse(tx, branch.id, today));
    const scheme = cycle === undefined ? undefined : await schemes.of(cycle.id);
    const recorded = await recordedOf(tx, { personId: memberId, schemes, year: today.slice(0, 4) });
    const stations = await stationsOf(tx, { person, schemes });
    const experienced = await experiencedBy(tx, memberId);
    const deeds = [...recorded.deeds, ...experienced.deeds];
    const pledges = await pledgesOf(tx, memberId, today);
    const asked = scheme?.growth?.studyHours ?? null;
    const map = growthMap({
      today,
      deeds,
      stations: [...stations, ...recorded.honors, ...experienced.stations],
      results: await resultsOf(tx, memberId, today),
      absences: await absencesOf(tx, memberId),
      shortfalls: {
        missed: recorded.missed,
        pledges: pledges.late,
        studyHours: asked === null ? null : figurePoints(asked),
      },
    });
    const roles = new Map(stations.map(({ id, role }) => [id, role]));
    return done({
      member: { id: person.id, name: person.name, branch: branch.name },
      joinedOn: person.joined_on,
      ...{ today, by: map.by, since: map.since, measure: map.measure, facts: map.facts, ahead: pledges.ahead },
      columns: map.columns.map((column) => ({
        ...{ period: column.period, absence: column.absence },
        study: shoreView(column.study, map.measure),
        service: shoreView(column.service, map.measure),
        result:
          column.result === null
            ? null
            : {
                total: column.result.total === null ? null : twoDecimals(column.result.total),
                ...{ stars: column.result.stars, grade: column.result.grade },
              },
        stations: column.stations.map((station) => ({ ...station, role: roles.get(station.id) ?? null })),
      })),
      comparisons: map.comparisons.map(({ what, now, before }) => {
        const written = (value: number): string =>
          what === 'total' ? twoDecimals(value) : amountText(value, map.measure);
        return { what, now: written(now), before: written(before), difference: written(now - before) };
      }),
      advice: map.advice.map((each) => adviceView(each, scheme)),
      deeds: deeds
        .filter(({ on }) => on <= today)
        .toSorted((left, right) => (left.on < right.on ? 1 : -1))
        .map((deed) => ({ ...deed, hours: deed.hours === null ? null : decimalFromPoints(deed.hours) })),
    });
  });
}

type Measure = Growth['measure'];

function amountText(amount: number, measure: Measure): string {
  return measure === 'hours' ? decimalFromPoints(amount) : String(amount);
}

function shoreView(
  { amount, title, others }: ReturnType<typeof growthMap>['columns'][number]['study'],
  measure: Measure,
) {
  return { amount: amount === null ? null : amountText(amount, measure), title, others };
}

/** Away and living elsewhere, or without points; days that never ended go on. */
async function absencesOf(tx: Transaction, personId: string): Promise<readonly GrowthAbsence[]> {
  const away = await tx.mobileMembers.ofPerson(personId);
  const exempt = await tx.exemptions.ofPeople([personId]);
  return [
    ...away.map(({ since_on: from, until_on: to }) => ({ from, to, kind: 'away' as const })),
    ...exempt.map(({ from_on: from, to_on: to }) => ({ from, to, kind: 'exempt' as const })),
  ];
}

async function pledgesOf(tx: Transaction, personId: string, today: string) {
  const pledges = await tx.pledges.ofPeople([personId]);
  const open = pledges.filter(({ state }) => state === 'signed' || state === 'in-progress');
  const late = open.filter(({ due_on: dueOn }) => dueOn < today);
  const [first] = late.toReversed();
  return {
    late: first === undefined ? null : { count: late.length, title: first.words, on: first.due_on },
    ahead: open
      .filter(({ due_on: dueOn }) => dueOn >= today)
      .slice(0, 6)
      .map(({ words, due_on: dueOn }) => ({ title: words, dueOn })),
  };
}

/** The clause of what fell, or the one that says what is drawn. */
function adviceView(advice: GrowthAdvice, scheme: Scheme | undefined): Growth['advice'][number] {
  const clauseOf = (id: string | undefined) => {
    const found = scheme?.clauses.find((clause) => clause.id === id);
    return found === undefined ? null : { cite: found.cite, text: found.text };
  };
  const drawn = clauseOf(scheme?.growth?.clause);
  switch (advice.rule) {
    case 'item-fell': {
      const { id, rule, name, year } = advice;
      const clause = clauseOf(
        [...(scheme?.items ?? []), ...(scheme?.parts ?? [])].find((each) => each.id === id)?.clause,
      );
      const points = twoDecimals(advice.points);
      return { rule, name, year, points, before: twoDecimals(advice.before), clause };
    }
    case 'study-hours': {
      const { rule, hours, asked } = advice;
      return { rule, hours: decimalFromPoints(hours), asked: decimalFromPoints(asked), clause: drawn };
    }
    case 'missed':
    case 'pledge-late':
      return { ...advice, clause: null };
    case 'no-service':
      return { ...advice, clause: drawn };
  }
}
