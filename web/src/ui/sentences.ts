import type { Problem } from '@xianfeng/engine';
import { useText } from '../text/use-text.ts';
import { isOffline, problemsOf } from './problems.ts';

/** Words for whatever went wrong: one sentence per problem, and one where the server said nothing. */
export function useSentences(): (error: unknown) => readonly string[] {
  const text = useText('frame');
  const sentenceOf = useSentence();
  return (error) => {
    if (isOffline(error)) return [text('failed.offline')];
    const problems = problemsOf(error);
    return problems.length === 0 ? [text('failed.unknown')] : problems.map(sentenceOf);
  };
}

/** A problem as it comes over the wire, where what is left out may also stand as undefined. */
export type WireProblem = Pick<Problem, 'code'> & {
  readonly path?: string | undefined;
  readonly facts?: Problem['facts'] | undefined;
};

/** The sentence of one problem, in the reader's language. */
export function useSentence(): (problem: WireProblem) => string {
  const text = useText('frame');
  return (problem) => text('failed.code', { code: problem.code });
}
