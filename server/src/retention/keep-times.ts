import type { Erasable } from '@xianfeng/contract';
import { addDays, refused, type Result, done } from '@xianfeng/engine';
import type { Services } from '../context.ts';

/**
 * Cybersecurity law, article 21 (3) of the 2016 text: logs are kept for six months at least. Whatever somebody asks for,
 * details of acts are not erased before.
 */
const auditDaysLeast = 180;

/** Days each kind is kept (PIPL 19: the shortest time its purpose needs). Details of acts have their own, see above. */
const keptDays: Readonly<Record<Exclude<Erasable, 'audit-details'>, number>> = {
  // So that somebody who looks once a year sees all of it.
  views: 365,
  // The time in which somebody may go to court over an answer.
  corrections: 1096,
  // Long enough to tell which file an import came from while the year it belongs to is worked on.
  'file-names': 365,
  account: 180,
};

export interface Ending {
  readonly kind: Erasable;
  readonly keptDays: number;
  /** What is older than the beginning of this day has been kept long enough. */
  readonly before: string;
}

/** The day before which each kind may be erased. */
export function endingsOf({ clock }: Pick<Services, 'clock'>, auditDays: number): Result<readonly Ending[]> {
  if (auditDays < auditDaysLeast) {
    return refused({ code: 'retention.audit-too-short', facts: { days: auditDays, daysLeast: auditDaysLeast } });
  }
  const today = clock.today();
  const all: Readonly<Record<Erasable, number>> = { 'audit-details': auditDays, ...keptDays };
  const kinds = Object.entries(all) as [Erasable, number][];
  return done(kinds.map(([kind, days]) => ({ kind, keptDays: days, before: addDays(today, -days) })));
}
