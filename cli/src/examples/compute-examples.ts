import { readExamples, type ReadReading } from '@xianfeng/contract';
import { compile, done, type Plan, type Problem, refused, type Result, type Scheme } from '@xianfeng/engine';
import type { Case } from './example-evidence.ts';
import { exampleFaults } from './example-faults.ts';

/** A worked example with everything in which the scheme computes otherwise. */
export interface ComputedExample {
  readonly name: string;
  readonly faults: readonly Problem[];
}

/** A scheme with its other readings, each a scheme of its own. */
export interface SchemeWithReadings {
  readonly scheme: Scheme;
  readonly readings: readonly ReadReading[];
}

/** Every case of an `examples.yaml` under the scheme it belongs to, or under the reading it names. */
export function computeExamples(text: string, read: SchemeWithReadings): Result<readonly ComputedExample[]> {
  const examples = readExamples(text);
  if (!examples.ok) return examples;
  const { scheme: id, cycle, cases } = examples.value;
  if (id !== read.scheme.id)
    return refused({ code: 'examples.other-scheme', path: 'scheme', facts: { found: id, scheme: read.scheme.id } });
  const plans = new Map<string, Plan | null>();
  const planOf = (reading: string): Plan | null => {
    const known = plans.get(reading);
    if (known !== undefined) return known;
    const plan = planUnder(read, reading);
    plans.set(reading, plan);
    return plan;
  };
  // The reader has seen to the shape; the type says more narrowly what may be left out.
  return done((cases as readonly Case[]).map((each) => ({ name: each.name, faults: faultsOf(each, cycle, planOf) })));
}

function faultsOf(example: Case, cycle: string, planOf: (reading: string) => Plan | null): readonly Problem[] {
  const plan = planOf(example.reading ?? '');
  if (plan !== null) return exampleFaults(plan, example, cycle);
  return [{ code: 'example.reading-unknown', path: 'reading', facts: { found: example.reading ?? '' } }];
}

/** Null where there is no such reading, or where it does not run, which the check tells by itself. */
function planUnder({ scheme, readings }: SchemeWithReadings, reading: string): Plan | null {
  const read = reading === '' ? scheme : readings.find(({ id }) => id === reading)?.scheme;
  const plan = read === undefined ? null : compile(read);
  return plan?.ok === true ? plan.value : null;
}
