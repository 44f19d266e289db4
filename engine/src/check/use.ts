import { advice, fault, type Finding } from './finding.ts';
import { type Check, type Inspected, isSettled } from './inspected.ts';
import { type Reference, referencesOf } from './references.ts';

/** Everything asked for must count somewhere, and nothing twice. */
export const everythingCountsOnce: Check = (inspected) => {
  const references = referencesOf(inspected);
  const ends = references.filter(({ kind, user }) => kind === 'source' && user === null).map(({ name }) => name);
  const used = reachedFrom(ends, inspected, references);
  return [
    ...unusedOf(inspected, references, used),
    ...twoRaters(inspected, references, used),
    ...countedTwice(inspected, references),
    ...idleCategories(inspected, references),
  ];
};

/** Sources that go into one of these, reached back from where a number leaves the scheme. */
function reachedFrom(
  ends: readonly string[],
  { assessment }: Inspected,
  references: readonly Reference[],
): ReadonlySet<string> {
  const used = new Set(ends);
  for (const { id } of [...assessment.parts].reverse()) {
    if (!used.has(id)) continue;
    for (const { kind, name, user } of references) if (user === id && kind === 'source') used.add(name);
  }
  return used;
}

function unusedOf(
  { assessment, at }: Inspected,
  references: readonly Reference[],
  used: ReadonlySet<string>,
): readonly Finding[] {
  const { inputs, parts } = assessment;
  const reached = new Set(
    references.filter(({ user }) => user === null || used.has(user)).map(({ kind, name }) => `${kind} ${name}`),
  );
  const unused = (place: string, { name, clause }: { readonly name: string; readonly clause: string }) =>
    advice({
      code: 'input.unused',
      place: `${at}${place}`,
      clauses: [clause],
      facts: { name },
      cure: 'cure.use-or-drop',
    });
  // A score that only stands aside for another, or beside one of another rater, is reported elsewhere.
  const others = new Set(
    inputs.scores.flatMap((input) => ('unless' in input && input.unless !== null ? [input.unless] : [])),
  );
  return [
    ...parts.filter(({ id }) => !used.has(id)).map((part) => unused(`parts.${part.id}`, part)),
    ...inputs.scores
      .filter(
        (input) => !used.has(input.id) && !others.has(input.id) && rivalOf(assessment, input.id, used) === undefined,
      )
      .map((input) => unused(`inputs.scores.${input.id}`, input)),
    ...inputs.ballots
      .filter(({ id }) => !reached.has(`ballot ${id}`))
      .map((ballot) => unused(`inputs.ballots.${ballot.id}`, ballot)),
    ...inputs.entries
      .filter(({ id }) => !reached.has(`entry ${id}`))
      .map((entry) => unused(`inputs.entries.${entry.id}`, entry)),
    ...(inputs.results ?? [])
      .filter(({ id }) => !reached.has(`result ${id}`))
      .map((result) => unused(`inputs.results.${result.id}`, result)),
  ];
}

/** Another rater's scores of the same items and periods, which do count. */
function rivalOf({ inputs }: Inspected['assessment'], id: string, used: ReadonlySet<string>) {
  const own = inputs.scores.find((input) => input.id === id);
  return inputs.scores.find(
    (other) =>
      own !== undefined &&
      used.has(other.id) &&
      other.id !== id &&
      other.period === own.period &&
      other.items.some((item) => own.items.includes(item)),
  );
}

/** Two raters score the same; one never counts, and no clause says that the other wins. */
function twoRaters(
  inspected: Inspected,
  references: readonly Reference[],
  used: ReadonlySet<string>,
): readonly Finding[] {
  const { assessment, at } = inspected;
  return assessment.inputs.scores.flatMap((input) => {
    const rival = used.has(input.id) ? undefined : rivalOf(assessment, input.id, used);
    if (rival === undefined || isDecided(inspected, references, rival)) return [];
    const facts = { first: rival.name, second: input.name };
    return [
      fault({
        code: 'scores.two-raters',
        place: `${at}inputs.scores.${input.id}`,
        clauses: [rival.clause, input.clause],
        facts,
        cure: 'cure.say-who-wins',
      }),
    ];
  });
}

/** Somebody has decided that these scores count: the scores or a part that takes them rest on such a clause. */
function isDecided(
  { scheme, assessment }: Inspected,
  references: readonly Reference[],
  { id, clause }: { readonly id: string; readonly clause: string },
): boolean {
  const takers = new Set(
    references.filter(({ kind, name }) => kind === 'source' && name === id).map(({ user }) => user),
  );
  const clauses = assessment.parts.filter((part) => takers.has(part.id)).map((part) => part.clause);
  return [clause, ...clauses].some((each) => isSettled(scheme, each));
}

/** One entry that two parts of the total count on the same side; what only a condition or an honor reads adds nothing. */
function countedTwice(inspected: Inspected, references: readonly Reference[]): readonly Finding[] {
  const { assessment, at } = inspected;
  const used = reachedFrom([assessment.rating.total], inspected, references);
  return assessment.inputs.entries.flatMap((entry) => {
    const counting = assessment.parts.filter(
      ({ id, rule }) =>
        // Whoever only counts them, or reads a quantity, gives them no points a second time.
        (rule === 'tally' || rule === 'highest-only') &&
        used.has(id) &&
        references.some(({ kind, name, user }) => user === id && kind === 'entry' && name === entry.id),
    );
    const sides = counting.map((part) => (part.rule === 'tally' && entry.sign === 'either' ? part.side : 'net'));
    const second = counting.find((_, index) =>
      sides.some((side, other) => other < index && (side === sides[index] || side === 'net' || sides[index] === 'net')),
    );
    const [first] = counting;
    if (first === undefined || second === undefined) return [];
    const facts = { entry: entry.name, first: first.name, second: second.name };
    return [
      fault({
        code: 'entry.counted-twice',
        place: `${at}parts.${second.id}.of`,
        clauses: [first.clause, second.clause],
        facts,
        cure: 'cure.count-once',
      }),
    ];
  });
}

/** Categories are told apart and nothing differs between them. */
function idleCategories({ scheme, at }: Inspected, references: readonly Reference[]): readonly Finding[] {
  if (at !== '' || scheme.categories.length === 0) return [];
  if (references.some(({ kind }) => kind === 'category')) return [];
  const facts = { categories: scheme.categories.map(({ name }) => name) };
  return [
    advice({ code: 'category.no-difference', place: 'categories', clauses: [], facts, cure: 'cure.say-difference' }),
  ];
}
