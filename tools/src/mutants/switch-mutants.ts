import type { FoundMutant } from './find-mutants.ts';

interface Group {
  readonly start: number;
  readonly end: number;
  readonly form: FoundMutant['form'];
  readonly members: { readonly id: number; readonly text: string }[];
}

/**
 * The text with every mutant in it, each asleep until its number is the active one.
 *
 * The lines stay where they are, so that a stack trace points into the source.
 */
export function switchMutants(text: string, mutants: readonly FoundMutant[], firstId: number): string {
  const groups = new Map<string, Group>();
  mutants.forEach(({ place, form, ...change }, index) => {
    const key = `${form} ${place.start} ${place.end}`;
    const group = groups.get(key) ?? { ...place, form, members: [] };
    const changed = text.slice(place.start, change.start) + change.text + text.slice(change.end, place.end);
    group.members.push({ id: firstId + index, text: changed });
    groups.set(key, group);
  });
  const before = new Map<number, string>();
  const after = new Map<number, string>();
  // Outer stretches come first where two begin together, and last where two end together.
  for (const group of [...groups.values()].sort((one, other) => one.start - other.start || other.end - one.end)) {
    before.set(group.start, (before.get(group.start) ?? '') + opening(group));
    after.set(group.end, (group.form === 'skipped' ? '}' : '))') + (after.get(group.end) ?? ''));
  }
  return `const isMutated=globalThis.mutants.isActive;${withInserted(text, before, after)}`;
}

function opening({ form, members }: Group): string {
  if (form === 'skipped') return `if(!isMutated(${members[0]?.id})){`;
  return `(${members.map(({ id, text }) => `isMutated(${id})?(${text}):`).join('')}(`;
}

function withInserted(text: string, before: ReadonlyMap<number, string>, after: ReadonlyMap<number, string>): string {
  const places = [...new Set([...before.keys(), ...after.keys()])].sort((one, other) => one - other);
  let result = '';
  let copied = 0;
  for (const place of places) {
    result += text.slice(copied, place) + (after.get(place) ?? '') + (before.get(place) ?? '');
    copied = place;
  }
  return result + text.slice(copied);
}
