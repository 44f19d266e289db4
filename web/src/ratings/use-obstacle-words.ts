import type { YearEnd } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { awaitedStep } from '../ui/awaited-step.ts';
import { useSentence } from '../ui/sentences.ts';
import { useDates } from '../ui/use-dates.ts';
import { useMonths } from '../ui/use-months.ts';
import type { Obstacle } from './obstacles.ts';

interface ObstacleWords {
  readonly what: string;
  readonly why: string;
  readonly whose: string;
  readonly cure: { readonly name: string; readonly href: string } | null;
}

const NAMED_MOST = 8;

/** What, why, whose and the way to cure it, in the reader's words. */
export function useObstacleWords(yearEnd: YearEnd): (obstacle: Obstacle) => ObstacleWords {
  const text = useText('ratings');
  const words = useText('explanations');
  const sentence = useSentence();
  const dates = useDates();
  const branch = `/branches/${yearEnd.branch.id}`;
  const listed = (texts: readonly string[]): string => texts.join(words('listSeparator'));
  /** A few names help; a whole branch of them does not. */
  const named = (names: readonly string[], why: string): string =>
    names.length > NAMED_MOST ? why : `${listed(names)} · ${why}`;
  const periods = useMonths();
  const ballot = { name: text('cure.ballot'), href: `${branch}/paper-ballots/${yearEnd.year}` };

  return (obstacle) => {
    switch (obstacle.kind) {
      case 'unpublished':
        return {
          what: text('what.months', { months: periods(obstacle.periods) }),
          why: text('why.unpublished'),
          whose: text('whose.committee'),
          cure: { name: text('cure.publish'), href: `${branch}/notices` },
        };
      case 'missing':
        return {
          what: text('what.missing', { month: periods([obstacle.period]), count: obstacle.names.length }),
          why: named(obstacle.names, text('why.missing')),
          whose: text('whose.committee'),
          cure: { name: text('cure.sheet'), href: `${branch}/sheets/${obstacle.period}` },
        };
      case 'missing-ballot':
        return { what: text('what.missingBallot'), why: text('why.ballot'), whose: text('whose.two'), cure: ballot };
      case 'keying':
        return {
          what: obstacle.keyings === 0 ? text('what.keying.none') : text('what.keying', { count: obstacle.keyings }),
          why: text('why.ballot'),
          whose: text('whose.two'),
          cure: ballot,
        };
      case 'held':
        return {
          what: text('what.held', { name: obstacle.name }),
          why: text('why.held'),
          whose: text('whose.secretary'),
          cure: { name: text('cure.held'), href: `${branch}/ballots` },
        };
      case 'differ':
        return {
          what: text('what.differ', { count: obstacle.count }),
          why: text('why.ballot'),
          whose: text('whose.two'),
          cure: ballot,
        };
      case 'void':
        return {
          what: text('what.void', { group: obstacle.group, papers: obstacle.papers, least: obstacle.least }),
          why: text('why.void'),
          whose: text('whose.secretary'),
          cure: ballot,
        };
      case 'stars':
        return {
          what: text('what.stars', { count: obstacle.names.length }),
          why: named(obstacle.names, text('why.exempt')),
          whose: text('whose.meeting'),
          cure: { name: text('cure.stars'), href: '#direct-stars' },
        };
      case 'confirmed':
        return { what: text('why.confirmed'), why: '', whose: text('whose.meeting'), cure: null };
      case 'other': {
        const { problem } = obstacle;
        const awaited = awaitedStep(yearEnd.branch.id, problem);
        const whose = text('whose.secretary');
        if (awaited === null) return { what: sentence(problem), why: text('why.other'), whose, cure: null };
        const { name, period, href } = awaited;
        return {
          what: text('what.step', { name, period: dates.period(period) }),
          why: text('why.step'),
          whose,
          cure: { name: text('cure.step'), href },
        };
      }
    }
  };
}
