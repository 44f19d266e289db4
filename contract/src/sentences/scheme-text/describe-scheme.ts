import type { Assessment, OwnAssessment, Scheme } from '@xianfeng/engine';
import type { Language } from '../../sentences.ts';
import { ballotText } from './ballot-inputs.ts';
import { partText } from './describe-part.ts';
import { branchOutcomeText, exemptionText, factorText, outcomeText } from './following.ts';
import { entryText } from './entry-inputs.ts';
import { eventText } from './events.ts';
import { factText, itemText, resultText, scoreText } from './inputs.ts';
import { named } from './line.ts';
import { readingChanges, type SchemeSection } from './reading-changes.ts';
import { growthTexts } from './growth.ts';
import { measureText } from './measures.ts';
import { pledgeText } from './pledges.ts';
import { generalTexts, stepText } from './procedure.ts';
import { bandTexts, honorText, rankTexts, totalTexts } from './rating.ts';
import { type Scope, scopeOf } from './telling.ts';
import { gateText, vetoText } from './vetoes.ts';
import { clauseText, wording } from './wording.ts';

const words = {
  zh: {
    scheme: '方案',
    members: (statuses: string) => `按年给党员评定：${statuses}。`,
    branches: '按年给支部评定。',
    apart: (statuses: string) => `${statuses}也评，但不排名次，不占名额。`,
    inForce: (day: string) => `自 ${day} 起施行。`,
    categories: (names: string) => `党员类别：${names}。`,
    scored: '评什么',
    inputs: '谁来评，登记什么',
    parts: '分怎么得出',
    bands: '怎么评定',
    vetoes: '一票否决',
    honors: '名额',
    following: '随后怎样',
    events: '活动和出勤',
    pledges: '承诺什么',
    measures: '结果怎么用',
    growth: '成长线路图画什么',
    procedure: '怎么办理',
    own: (title: string) => `支部自身：${title}`,
    readings: '原文的别种读法',
    clauses: '依据',
  },
  en: {
    scheme: 'The scheme',
    members: (statuses: string) => `Rates members by the year: ${statuses}.`,
    branches: 'Rates branches by the year.',
    apart: (statuses: string) => `Rated too, but without rank and outside every quota: ${statuses}.`,
    inForce: (day: string) => `In force from ${day}.`,
    categories: (names: string) => `Member categories: ${names}.`,
    scored: 'What is scored',
    inputs: 'Who scores, and what is entered',
    parts: 'How points are made',
    bands: 'How it is rated',
    vetoes: 'Vetoes',
    honors: 'Quotas',
    following: 'What follows',
    events: 'Events and attendance',
    pledges: 'Pledges',
    measures: 'What is done about it',
    growth: 'What the growth map draws',
    procedure: 'Procedure',
    own: (title: string) => `The branch itself: ${title}`,
    readings: 'Other readings of the document',
    clauses: 'Clauses',
  },
} as const;

/** Another way to read the document, as the scheme it would be. */
interface DescribedReading {
  readonly name: string;
  readonly scheme: Scheme;
}

/**
 * A whole scheme in sentences, with the clause behind every one, and what other readings of its document would change;
 * sections that say nothing are left out.
 */
export function describeScheme(
  scheme: Scheme,
  language: Language,
  readings: readonly DescribedReading[],
): readonly SchemeSection[] {
  const before = ownSections(scheme, language);
  const lines = readings.flatMap(({ name, scheme: other }) =>
    readingChanges(name, { before, after: ownSections(other, language) }, language),
  );
  const clauses = { title: words[language].clauses, lines: clauseLines(scheme, language) };
  return [...before, { title: words[language].readings, lines }, clauses].filter((each) => each.lines.length > 0);
}

function clauseLines(scheme: Scheme, language: Language): readonly string[] {
  const scope = scopeOf(scheme, scheme, language);
  return scheme.clauses.map((clause) => named(clauseText(clause, language), clause.text, scope));
}

function ownSections(scheme: Scheme, language: Language): readonly SchemeSection[] {
  const say = words[language];
  const scope = scopeOf(scheme, scheme, language);
  const own = scheme.branch === null ? [] : branchSections(scheme, scheme.branch, language);
  const sections = [
    { title: say.scheme, lines: headLines(scheme, language) },
    ...assessmentSections(scope),
    ...own.map(({ title, lines }) => ({ title: say.own(title), lines })),
    { title: say.events, lines: (scheme.events ?? []).map((event) => eventText(event, scope)) },
    { title: say.pledges, lines: (scheme.pledges ?? []).map((set) => pledgeText(set, scope)) },
    { title: say.measures, lines: (scheme.measures ?? []).map((kind) => measureText(kind, scope)) },
    { title: say.growth, lines: growthTexts(scheme.growth ?? null, scope) },
    {
      title: say.procedure,
      lines: [...generalTexts(scheme, scope), ...scheme.procedure.map((step) => stepText(step, scope))],
    },
  ];
  return sections.filter(({ lines }) => lines.length > 0);
}

function branchSections(scheme: Scheme, branch: OwnAssessment, language: Language): readonly SchemeSection[] {
  const scope = scopeOf(scheme, branch, language);
  const steps = branch.procedure.map((step) => stepText(step, scope));
  return [...assessmentSections(scope), { title: words[language].procedure, lines: steps }];
}

function headLines(scheme: Scheme, language: Language): readonly string[] {
  const say = words[language];
  const { statuses, and } = wording[language];
  const namesOf = (list: Scheme['rated']) => list.map((status) => statuses[status]).join(and);
  const { rated, ratedApart, categories, inForceOn } = scheme;
  return [
    scheme.subject === 'member' ? say.members(namesOf(rated)) : say.branches,
    ...(ratedApart.length === 0 ? [] : [say.apart(namesOf(ratedApart))]),
    ...(categories.length === 0 ? [] : [say.categories(categories.map(({ name }) => name).join(and))]),
    say.inForce(inForceOn),
  ];
}

function assessmentSections(scope: Scope): readonly SchemeSection[] {
  const { scheme, language } = scope;
  const assessment: Assessment = scope.assessment;
  const { items, inputs, parts, rating, honors, outcomes, factors, exempt } = assessment;
  const say = words[language];
  const branchOutcomes = assessment === scheme ? scheme.branchOutcomes : [];
  return [
    { title: say.scored, lines: items.map((item) => itemText(item, scope)) },
    {
      title: say.inputs,
      lines: [
        ...inputs.scores.map((input) => scoreText(input, scope)),
        ...inputs.ballots.map((input) => ballotText(input, scope)),
        ...inputs.entries.map((input) => entryText(input, scope)),
        ...inputs.facts.map((input) => factText(input, scope)),
        ...(inputs.results ?? []).map((input) => resultText(input, scope)),
      ],
    },
    { title: say.parts, lines: parts.map((part) => named(part.name, partText(part, scope), scope)) },
    {
      title: say.bands,
      lines: [
        ...totalTexts(scope),
        ...bandTexts(scope),
        ...rankTexts(scope),
        ...rating.gates.map((gate) => gateText(gate, scope)),
      ],
    },
    { title: say.vetoes, lines: rating.vetoes.map((veto) => vetoText(veto, scope)) },
    { title: say.honors, lines: honors.map((honor) => honorText(honor, scope)) },
    {
      title: say.following,
      lines: [
        ...outcomes.map((outcome) => outcomeText(outcome, scope)),
        ...branchOutcomes.map((outcome) => branchOutcomeText(outcome, scope)),
        ...factors.map((factor) => factorText(factor, scope)),
        ...(exempt === null ? [] : [exemptionText(exempt, scope)]),
      ],
    },
  ].filter(({ lines }) => lines.length > 0);
}
