import { sentence } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { useLanguage, useText } from '../text/use-text.ts';
import { faultOf, problemsOf } from './problems.ts';

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

/** The sentence of one problem, in the reader's language; a code without a sentence is named at least. */
export function useSentence(): (problem: WireProblem) => string {
  const text = useText('frame');
  const { language } = useLanguage();
  return ({ code, facts }) => {
    const words = sentence(facts === undefined ? { code } : { code, facts }, language === 'en' ? 'en' : 'zh');
    return words === code ? text('failed.code', { code }) : words;
  };
}
