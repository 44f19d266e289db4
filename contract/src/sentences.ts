import type { Problem } from '@xianfeng/engine';
import { affiliationSentences } from './sentences/affiliations.ts';
import { archiveSentences } from './sentences/archives.ts';
import { attachmentSentences } from './sentences/attachments.ts';
import { ballotSentences } from './sentences/ballots.ts';
import { declarationSentences } from './sentences/declarations.ts';
import { eventSentences } from './sentences/events.ts';
import { demoSentences } from './sentences/demo.ts';
import { evidenceSentences } from './sentences/evidence.ts';
import { exampleSentences } from './sentences/examples.ts';
import { caseSentences } from './sentences/cases.ts';
import { bulletinSentences } from './sentences/bulletins.ts';
import { starSentences } from './sentences/star-wall.ts';
import { measureSentences } from './sentences/measures.ts';
import { vetoSentences } from './sentences/vetoes.ts';
import { experienceSentences } from './sentences/experiences.ts';
import { objectionSentences } from './sentences/objections.ts';
import { suggestionSentences } from './sentences/suggestions.ts';
import { filingSentences } from './sentences/filings.ts';
import { reminderSentences } from './sentences/reminders.ts';
import { operatorSentences } from './sentences/operator.ts';
import { paperSentences } from './sentences/papers.ts';
import { pledgeSentences } from './sentences/pledges.ts';
import { privacySentences } from './sentences/privacy.ts';
import { publishingSentences } from './sentences/publishing.ts';
import { scoreCorrectionSentences } from './sentences/score-corrections.ts';
import { representativeDrawSentences } from './sentences/representative-draws.ts';
import { supervisionSentences } from './sentences/supervisions.ts';
import { spotCheckSentences } from './sentences/spot-checks.ts';
import { schemeSentences } from './sentences/scheme.ts';
import { schemeGrainSentences } from './sentences/scheme-grains.ts';
import { schemeShapeSentences } from './sentences/scheme-shapes.ts';
import { entryBookSentences } from './sentences/entry-books.ts';
import { spreadsheetSentences } from './sentences/spreadsheets.ts';
import { noticeSentences } from './sentences/notices.ts';
import { ratingSentences } from './sentences/ratings.ts';
import { scoringSentences } from './sentences/scoring.ts';
import { accessSentences } from './sentences/access.ts';
import { evidenceFileSentences } from './sentences/evidence-files.ts';
import { importSentences } from './sentences/imports.ts';
import { organizationHistorySentences } from './sentences/organization-history.ts';
import { organizationSentences } from './sentences/organizations.ts';
import { peopleSentences } from './sentences/people.ts';
import { sessionSentences } from './sentences/session.ts';
import { factTexts, type Language, type SentenceTable } from './sentences/sentence-table.ts';

export type { Language } from './sentences/sentence-table.ts';

const tables: readonly SentenceTable[] = [
  sessionSentences,
  organizationSentences,
  organizationHistorySentences,
  peopleSentences,
  affiliationSentences,
  evidenceFileSentences,
  importSentences,
  accessSentences,
  archiveSentences,
  attachmentSentences,
  ballotSentences,
  declarationSentences,
  eventSentences,
  demoSentences,
  evidenceSentences,
  exampleSentences,
  filingSentences,
  measureSentences,
  starSentences,
  bulletinSentences,
  vetoSentences,
  experienceSentences,
  objectionSentences,
  suggestionSentences,
  caseSentences,
  reminderSentences,
  operatorSentences,
  paperSentences,
  pledgeSentences,
  privacySentences,
  publishingSentences,
  schemeSentences,
  scoreCorrectionSentences,
  spotCheckSentences,
  supervisionSentences,
  representativeDrawSentences,
  schemeGrainSentences,
  schemeShapeSentences,
  entryBookSentences,
  spreadsheetSentences,
  noticeSentences,
  ratingSentences,
  scoringSentences,
];

const table: SentenceTable = Object.assign({}, ...tables);

/** What is wrong and what to do, in a sentence; an unknown code is shown as it is. */
export function sentence(problem: Problem, language: Language): string {
  const words = Object.hasOwn(table, problem.code) ? table[problem.code] : undefined;
  return words === undefined ? problem.code : words[language](factTexts(problem, language));
}
