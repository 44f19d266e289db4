import type { Finding } from '@xianfeng/engine';
import type { Language } from '../sentences.ts';
import { sentence } from '../sentences.ts';
import { findingSentences } from './finding-sentences.ts';
import { cureSentences } from './cure-sentences.ts';
import { factTexts, type SentenceTable } from './sentence-table.ts';

const table: SentenceTable = { ...findingSentences, ...cureSentences };

/** What is wrong with a scheme and how it is mended, one sentence each. */
export function findingWords(finding: Finding, language: Language): { readonly fault: string; readonly cure: string } {
  return { fault: say(finding, language), cure: say(finding.cure, language) };
}

function say(said: Pick<Finding, 'code' | 'facts'>, language: Language): string {
  const words = Object.hasOwn(table, said.code) ? table[said.code] : undefined;
  // Refusals of the reader and the compiler are worded where they are made.
  return words === undefined ? sentence(said, language) : words[language](factTexts(said, language));
}
