import type { Duty } from '@xianfeng/contract';
import { dutyHref } from './duty-href.ts';
import type { WireProblem } from './sentences.ts';

interface AwaitedStep {
  readonly name: string;
  readonly period: string;
  /** The page on which it is done. */
  readonly href: string;
}

/** The step that has to be done first, where that is what stands in the way. */
export function awaitedStep(branchId: string, { code, facts = {} }: WireProblem): AwaitedStep | null {
  if (code !== 'step.waits-for') return null;
  const [name, kind, step, period] = ['name', 'kind', 'step', 'period'].map((fact) => String(facts[fact]));
  if (name === undefined || step === undefined || period === undefined) return null;
  return { name, period, href: dutyHref(branchId, { kind: kind as Duty['kind'], step, period }) };
}
