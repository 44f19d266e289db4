import type { CasePaper, MemberCase } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import type { TagLook } from '../ui/state-tag.tsx';

type Step = MemberCase['steps'][number]['id'];

/** What a case, its state and its papers are called. */
export function useCaseWords() {
  const text = useText('cases');
  return {
    title: ({ kind, year, number }: Pick<MemberCase, 'kind' | 'year' | 'number'>): string =>
      text('name', { kind: text(`kind.${kind}`), year, number }),
    state: ({ state, ending, next }: Pick<MemberCase, 'state' | 'ending' | 'next'>): string => {
      if (ending !== null) return text(`ending.${ending}`);
      if (state === 'mending' || next === null) return text('state.mending');
      return text('state.next', { step: text(`step.${next}`) });
    },
    paper: (what: CasePaper['what'], steps: MemberCase['steps']): string =>
      steps.some(({ id }) => id === what)
        ? text(`step.${what as Step}`)
        : text(`what.${what as Exclude<CasePaper['what'], Step>}`),
    parts: (parts: MemberCase['own']): string => parts.map((part) => text(`own.${part}`)).join(text('and')),
  };
}

export function caseLook({ state, may }: Pick<MemberCase, 'state' | 'may'>): TagLook {
  if (may.includes('step') || may.includes('decide-appeal')) return 'todo';
  if (state === 'closed') return 'done';
  return state === 'mending' ? 'wait' : 'soon';
}
