import type { Problem } from '@xianfeng/engine';
import { useSyncExternalStore } from 'react';
import { useLanguage, useText } from '../text/use-text.ts';
import { faultOf, problemsOf } from './problems.ts';
import type * as Book from './sentence-book.ts';

/** Words for whatever went wrong: one sentence per problem, and one where the server said nothing. */
export function useSentences(): (error: unknown) => readonly string[] {
  const text = useText('frame');
  const sentenceOf = useSentence();
  return (error) => {
    const fault = faultOf(error);
    if (fault !== 'server') return [text(fault === 'line' ? 'failed.offline' : 'failed.ours')];
    const problems = problemsOf(error);
    return problems.length === 0 ? [text('failed.unknown')] : problems.map(sentenceOf);
  };
}

/** A problem as it comes over the wire, where what is left out may also stand as undefined. */
export type WireProblem = Pick<Problem, 'code'> & {
  readonly path?: string | undefined;
  readonly facts?: Problem['facts'] | undefined;
};

/**
 * The sentence of one problem, in the reader's language; a code without a sentence is named at least. Empty for the moment
 * in which the sentences are still on their way.
 */
export function useSentence(): (problem: WireProblem) => string {
  const text = useText('frame');
  const { language } = useLanguage();
  const book = useSyncExternalStore(subscribe, () => opened);
  return ({ code, facts }) => {
    if (book === null) return '';
    const words = book.sentenceOf(facts === undefined ? { code } : { code, facts }, language === 'en' ? 'en' : 'zh');
    return words === code ? text('failed.code', { code }) : words;
  };
}

let opened: typeof Book | null = null;
let opening: Promise<void> | null = null;
const readers = new Set<() => void>();

/** Fetches the sentences once; where the line is gone, the next reader tries again. */
export function fetchSentences(): Promise<void> {
  opening ??= import('./sentence-book.ts').then(
    (book) => {
      opened = book;
      for (const tell of readers) tell();
    },
    () => {
      opening = null;
    },
  );
  return opening;
}

function subscribe(tell: () => void): () => void {
  readers.add(tell);
  void fetchSentences();
  return () => readers.delete(tell);
}
