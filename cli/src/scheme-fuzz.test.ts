import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { forbiddenCriteria, readReadings, readYaml } from '@xianfeng/contract';
import { checkScheme, compile } from '@xianfeng/engine';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const SEED = Number(process.env['XIANFENG_SEED'] ?? 20_261_120);
const RUNS = process.env['XIANFENG_LONG'] === '1' ? 5000 : 300;
const SLOWEST_MILLISECONDS = 2000;

const folder = fileURLToPath(new URL('../../schemes/', import.meta.url));
const whole = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'broken')
  .map(({ name }) => {
    const document = readYaml(readFileSync(`${folder}${name}/scheme.yaml`, 'utf8'));
    if (!document.ok) throw new Error(JSON.stringify(document.problems));
    return document.value;
  });

type Place = readonly (string | number)[];

function placesOf(value: unknown, path: Place = []): readonly Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.keys(value).flatMap((key) => placesOf(Reflect.get(value, key), [...path, key]))];
}

function valueAt(value: unknown, path: Place): unknown {
  return path.reduce((node, key) => Reflect.get(Object(node), key), value);
}

function changed(value: unknown, [key, ...rest]: Place, by: (old: unknown) => unknown): unknown {
  if (key === undefined) return by(value);
  if (Array.isArray(value))
    return value.map((child, at) => (String(at) === String(key) ? changed(child, rest, by) : child));
  return { ...Object(value), [key]: changed(Reflect.get(Object(value), key), rest, by) };
}

const places = whole.map((scheme) => placesOf(scheme));

/** What people and programs get wrong: nothing, too much, another kind, another place's value, a name that means nothing. */
const junk = fc.oneof(
  fc.constantFrom(
    null,
    '',
    0,
    -1,
    1e21,
    '1/0',
    '999999999',
    '-3',
    '50%',
    true,
    [],
    {},
    [null],
    'total',
    'all',
    '__proto__',
  ),
  fc.constantFrom({ value: 5, clause: 'nowhere' }, [{ part: 'total' }], { id: 'x' }, '2026-02-30', '9'.repeat(500)),
  fc.string(),
  fc.integer(),
);

const damage = fc.record({
  scheme: fc.nat(),
  place: fc.nat(),
  other: fc.nat(),
  kind: fc.constantFrom('junk', 'swap', 'drop', 'number', 'number', 'number'),
  junk,
});

function damaged(
  document: unknown,
  at: readonly Place[],
  hit: { place: number; other: number; kind: string; junk: unknown },
) {
  const isNumber = (place: Place) => typeof valueAt(document, place) === 'number';
  const among = hit.kind === 'number' ? at.filter(isNumber) : at;
  const place = among[hit.place % among.length] ?? [];
  const other = valueAt(document, at[hit.other % at.length] ?? []);
  return changed(document, place, (old) => {
    if (hit.kind === 'swap') return other;
    if (hit.kind === 'drop' && Array.isArray(old)) return old.slice(1);
    if (hit.kind === 'number' && typeof old === 'number') return old * 7 - 3;
    return hit.junk;
  });
}

test(`${RUNS} damaged schemes are read, checked and bound or refused at a place, none slowly (seed ${SEED})`, () => {
  let refused = 0;
  let found = 0;
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 2 }), (hits) => {
      const at = (hits[0]?.scheme ?? 0) % whole.length;
      const document = hits.reduce((each, hit) => damaged(each, places[at] ?? [], hit), whole[at]);
      const started = performance.now();
      // YAML is a superset of JSON, so the reader takes the damaged document as it is.
      const read = readReadings(JSON.stringify(document));
      if (read.ok) {
        const { scheme } = read.value;
        const findings = checkScheme(scheme, forbiddenCriteria);
        found += findings.length;
        for (const { place, code } of findings) {
          expect(code).toMatch(/^[a-z-]+\.[a-z0-9-]+$/);
          expect(place).not.toBe('');
        }
        const isBound = compile(scheme).ok;
        // What cannot run is never passed as sound.
        if (!isBound) expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
      } else {
        refused += 1;
        expect(read.problems.length).toBeGreaterThan(0);
        const isWhole = typeof document === 'object' && document !== null && !Array.isArray(document);
        for (const { path } of read.problems) if (isWhole) expect(path).not.toBe(undefined);
      }
      expect(performance.now() - started).toBeLessThan(SLOWEST_MILLISECONDS);
    }),
    { numRuns: RUNS, seed: SEED },
  );
  expect(refused).toBeGreaterThan(RUNS / 10);
  expect(found).toBeGreaterThan(RUNS / 4);
});
