import type { History, Subject } from './evidence.ts';
import { decimal, type Fraction } from './fraction.ts';

export function historyOf(subject: Subject, period: string): History | null {
  return (subject.history ?? []).find((line) => line.period === period) ?? null;
}

export function historyTotal(subject: Subject, period: string): Fraction | null {
  const total = historyOf(subject, period)?.total ?? null;
  return total === null ? null : decimal(total);
}
