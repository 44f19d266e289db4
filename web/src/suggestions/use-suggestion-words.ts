import type { Suggestion } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';

/** By which number one is called: complaints about a person are numbered apart. */
export function useSuggestionName() {
  const text = useText('suggestions');
  return ({ register, year, number }: Pick<Suggestion, 'register' | 'year' | 'number'>): string =>
    text(`name.${register}`, { year, number });
}
