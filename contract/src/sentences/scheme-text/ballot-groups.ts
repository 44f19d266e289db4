import type { BallotInput } from '@xianfeng/engine';
import { joined } from './line.ts';
import { type Scope, tellingOf } from './telling.ts';
import { wording } from './wording.ts';

const phrases = {
  zh: {
    least: (papers: string) => `不少于 ${papers} 票，不足的测评无效`,
    quorum: (share: string) => `票数不少于应到人数的 ${share}，不足的测评无效`,
    weight: (share: string) => `比重 ${share}`,
    aside: (name: string, texts: string) => (texts === '' ? name : `${name}（${texts}）`),
  },
  en: {
    least: (papers: string) => `at least ${papers} papers, else the ballot is void`,
    quorum: (share: string) => `papers of at least ${share} of those due, else the ballot is void`,
    weight: (share: string) => `weight ${share}`,
    aside: (name: string, texts: string) => (texts === '' ? name : `${name} (${texts})`),
  },
} as const;

/** Who hands in papers, each with its weight and the fewest papers it needs. */
export function groupTexts(
  { groups, clause }: Pick<BallotInput, 'groups' | 'clause'>,
  scope: Scope,
): readonly string[] {
  const say = tellingOf(scope, clause);
  const words = phrases[scope.language];
  return groups.map(({ name, least, quorum, weight }) =>
    words.aside(
      name,
      joined(
        [
          weight === null ? null : words.weight(say.share(weight)),
          least === null ? null : words.least(say.figure(least)),
          quorum === null ? null : words.quorum(say.share(quorum)),
        ],
        wording[scope.language].semicolon,
      ),
    ),
  );
}
