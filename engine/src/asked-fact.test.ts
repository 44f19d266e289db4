import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedShare, heldInputs, isAsked } from './asked-fact.ts';
import { compile } from './compile.ts';
import type { FactInput } from './inputs.ts';
import { figure, smallScheme } from './testing/small-scheme.ts';

const group = { id: 'masses', name: 'the public', least: null, quorum: null, weight: null };
const satisfaction: FactInput = {
  ...{ id: 'satisfaction', name: 'satisfaction', least: figure(0), most: figure(1), whole: false, of: 'subject' },
  ...{ asked: { question: 'are you satisfied?', groups: [group] }, clause: smallScheme.clauses[0]!.id },
};

function schemeWith(change: Partial<FactInput> = {}) {
  return {
    ...smallScheme,
    inputs: { ...smallScheme.inputs, facts: [...smallScheme.inputs.facts, { ...satisfaction, ...change }] },
  };
}

function misfits(change: Partial<FactInput>) {
  const compiled = compile(schemeWith(change));
  return compiled.ok ? [] : compiled.problems.map(({ code, path }) => `${code} ${path}`);
}

test('a question is a ballot of the year with one item, of 1 for yes and 0 for no; it stands behind the scheme’s own', () => {
  const held = heldInputs(schemeWith());
  expect(held).toHaveLength(smallScheme.inputs.ballots.length + 1);
  const last = held.at(-1);
  expect(last?.input).toMatchObject({ id: 'satisfaction', period: 'year', groups: [group], emptyGroup: 'scaled' });
  expect(last?.items).toMatchObject([
    { id: 'satisfaction', name: 'are you satisfied?', least: { n: 0 }, most: { n: 1 } },
  ]);
  expect(isAsked(schemeWith(), 'satisfaction')).toBe(true);
  expect(isAsked(schemeWith({ asked: null }), 'satisfaction')).toBe(false);
});

test('only a share can be asked for, about whoever is rated, under a name of its own', () => {
  const wrong = ['scheme.asked-misfit inputs.facts.satisfaction.asked'];
  expect(misfits({})).toEqual([]);
  expect(misfits({ most: figure(100) })).toEqual(wrong);
  expect(misfits({ least: figure(1, 2) })).toEqual(wrong);
  expect(misfits({ whole: true })).toEqual(wrong);
  const asked = { question: 'are you satisfied?', groups: [{ ...group, weight: figure(1) }] };
  expect(misfits({ asked })).toEqual(wrong);
  expect(misfits({ asked: { ...asked, groups: [group, group] } })).toEqual(wrong);
});

test('the share never reaches what the answers do not', () => {
  expect(askedShare([])).toBeNull();
  expect(askedShare([{ scored: 5, points_sum: 40_000 }])).toBe(8000);
  // Of 30,001 people 24,000 are satisfied: that is 79.997 %.
  expect(askedShare([{ scored: 30_001, points_sum: 240_000_000 }])).toBe(7999);
  const counts = fc.array(fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(counts, (groups) => {
      const totals = groups.map(([scored, yes]) => ({ scored, points_sum: Math.min(yes, scored) * 10_000 }));
      const [all, satisfied] = [totals.map((each) => each.scored), totals.map((each) => each.points_sum / 10_000)].map(
        (list) => list.reduce((sum, each) => sum + each, 0),
      ) as [number, number];
      const share = askedShare(totals) ?? -1;
      expect(share * all <= satisfied * 10_000 && (share + 1) * all > satisfied * 10_000).toBe(true);
    }),
  );
});
