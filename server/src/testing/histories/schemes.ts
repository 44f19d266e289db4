import { countyStar } from '../scored-branch.ts';
import type { Rules } from './model.ts';

/** What a history runs under, and what of it the model has to know. */
export interface HistoryScheme {
  readonly text: string;
  readonly rules: Rules;
  /** The total is the sum of what was given, and nothing else. */
  readonly isSum: boolean;
  /** Items whose entries carry their own points. */
  readonly deeds: readonly string[];
  readonly notice: 'month' | 'half';
}

const clause = 'rule';

/** Everything that can be given is added up: months, deeds, awards less faults, and the ballot. */
const sum = `
language: 1
id: plain-sum
version: "1.0"
name: Plain sum
subject: member
inForceOn: 2026-01-01
rated: [full]
clauses: [{ id: ${clause}, cite: "1", basis: stated, text: Everything is added up. }]
items:
  - { id: duty, name: Duty, most: 10, clause: ${clause} }
  - { id: study, name: Study, most: 10, clause: ${clause} }
  - { id: conduct, name: Conduct, most: 10, clause: ${clause} }
inputs:
  scores:
    - { id: monthly, name: Months, items: [duty, study], by: branch, period: month, missing: zero, clause: ${clause} }
  ballots:
    - { id: year-end, name: Ballot, items: [conduct], period: year, missing: zero, groups: [{ id: members, name: Members }], clause: ${clause} }
  entries:
    - { id: deeds, name: Deeds, sign: adds, points: { least: 1, most: 5 }, clause: ${clause} }
    - { id: faults, name: Faults, sign: deducts, points: { least: 1, most: 5 }, clause: ${clause} }
    - { id: awards, name: Awards, sign: adds, levels: [{ id: county, name: County, points: 2 }, { id: city, name: City, points: 3 }], clause: ${clause} }
parts:
  - { id: months, name: Months, rule: over-periods, of: monthly, take: sum, clause: ${clause} }
  - { id: added, name: Added, rule: tally, of: [deeds, awards], side: added, clause: ${clause} }
  - { id: taken, name: Taken, rule: tally, of: [faults], side: deducted, clause: ${clause} }
  - { id: ballot, name: Ballot, rule: ballot-mean, of: year-end, clause: ${clause} }
  - { id: total, name: Total, rule: sum, terms: [{ part: months }, { part: added }, { part: taken }, { part: ballot }], rounding: { step: 0.01, mode: half-up }, clause: ${clause} }
rating: { total: total, ranked: false }
scoring: { reasonFrom: 1000 }
notices: { workingDays: 3, clause: ${clause} }
procedure:
  - { id: scoring, name: Scoring, kind: scoring, cadence: month, actor: branch-secretary, due: { monthsAfter: 1, day: 5 }, record: Sheet, clause: ${clause} }
  - { id: half-notice, name: Notice, kind: notice, cadence: half, actor: branch-secretary, due: { monthsAfter: 1, day: 15 }, record: Notice, clause: ${clause} }
`;

export const historySchemes: readonly HistoryScheme[] = [
  {
    text: sum,
    isSum: true,
    deeds: ['deeds', 'faults'],
    notice: 'half',
    rules: {
      ...{ items: ['duty', 'study'], levels: { county: 2, city: 3 }, deducted: ['faults'] },
      ...{ isEveryCellDue: false, mostPoints: 10 },
    },
  },
  {
    text: countyStar,
    isSum: false,
    deeds: [],
    notice: 'month',
    rules: {
      items: Array.from({ length: 10 }, (_, at) => `item-${String(at + 1).padStart(2, '0')}`),
      ...{ levels: { county: 2, bureau: 1 }, deducted: ['discipline', 'criticism'] },
      ...{ isEveryCellDue: true, mostPoints: 10 },
    },
  },
];
