import { advice, fault, type Finding } from './finding.ts';
import type { Check, Inspected } from './inspected.ts';

/** Words by which a criterion is known, and the requirement it runs against. They are texts, so they are passed in. */
export interface Criterion {
  readonly words: readonly string[];
  /** L1 … L5 forbid it; `open-ended` only asks for bounds and a reason. */
  readonly requirement: 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'open-ended';
  /** Words right before a criterion that turn its sense: «not to be counted». */
  readonly unless: readonly string[];
}

/** Points for signing in, time online, likes, shares, installs, and whatever else may not be counted. */
export function nothingForbidden(criteria: readonly Criterion[]): Check {
  return (inspected) =>
    criteriaTexts(inspected).flatMap((text): readonly Finding[] => {
      for (const criterion of criteria) {
        if (!text.givesPoints && criterion.requirement !== 'L5') continue;
        const word = criterion.words.find((each) => says(text.text, each, criterion.unless));
        if (word !== undefined) return [findingOf(text, word, criterion)];
      }
      return [];
    });
}

function findingOf({ place, clause, text }: CriterionText, word: string, { requirement }: Criterion): Finding {
  const facts = { word, text: text.length > 60 ? `${text.slice(0, 60)}…` : text, requirement };
  if (requirement === 'open-ended') {
    return advice({ code: 'criterion.open-ended', place, clauses: [clause], facts, cure: 'cure.close-list' });
  }
  return fault({
    code: `criterion.forbidden-${requirement.toLowerCase()}`,
    place,
    clauses: [clause],
    facts,
    cure: 'cure.drop-criterion',
  });
}

interface CriterionText {
  readonly place: string;
  readonly clause: string;
  readonly text: string;
  /** Whether points hang on it. Goods for points are refused wherever they stand; an attendance list is no sin by itself. */
  readonly givesPoints: boolean;
}

/** Names of what gives or takes points, the clauses these stand on, and the other clauses. */
function criteriaTexts({ scheme, assessment, at }: Inspected): readonly CriterionText[] {
  const { items, inputs } = assessment;
  const named = [
    ...items.map((item) => ({ ...item, place: `${at}items.${item.id}.name` })),
    ...inputs.scores.map((input) => ({ ...input, place: `${at}inputs.scores.${input.id}.name` })),
    ...inputs.facts.map((fact) => ({ ...fact, place: `${at}inputs.facts.${fact.id}.name` })),
    ...inputs.entries.map((entry) => ({ ...entry, place: `${at}inputs.entries.${entry.id}.name` })),
    ...inputs.entries.flatMap(({ id, levels, clause }) =>
      levels.map((level) => ({ ...level, clause, place: `${at}inputs.entries.${id}.levels.${level.id}` })),
    ),
  ];
  const cited = new Set([...items, ...inputs.entries, ...inputs.facts].map(({ clause }) => clause));
  const events = at === '' ? (scheme.events ?? []) : [];
  const clauses = at === '' ? scheme.clauses : [];
  return [
    ...named.map(({ place, clause, name }) => ({ place, clause, text: name, givesPoints: true })),
    ...events.map(({ id, name, follows, clause }) => ({
      ...{ place: `events.${id}.name`, clause, text: name, givesPoints: follows.length > 0 },
    })),
    ...clauses.map(({ id, text }) => ({ place: `clauses.${id}`, clause: id, text, givesPoints: cited.has(id) })),
  ];
}

/** How far before a word its sense can be turned. */
const NEAR = 6;

function says(text: string, word: string, unless: readonly string[]): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const before = text.slice(Math.max(0, at - NEAR), at);
    if (!unless.some((turn) => before.includes(turn))) return true;
  }
  return false;
}
