import type { YearEnd } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';
import { useSentence } from '../ui/sentences.ts';
import { StateTag } from '../ui/state-tag.tsx';
import { useMonths } from '../ui/use-months.ts';
import style from './year-end.module.css';

type Satisfied = YearEnd['satisfied'];

/** What is already in order, so that nobody looks for it again. */
export function SatisfiedList({ satisfied }: { readonly satisfied: Satisfied }): ReactElement | null {
  const text = useText('ratings');
  const words = useSatisfiedWords();
  if (satisfied.length === 0) return null;
  return (
    <div className={style.satisfied}>
      <h3>
        <StateTag look="done">{text('satisfied.title', { count: satisfied.length })}</StateTag>
      </h3>
      <ul>
        {satisfied.map((each) => (
          <li key={JSON.stringify(each)}>{words(each)}</li>
        ))}
      </ul>
    </div>
  );
}

function useSatisfiedWords(): (satisfied: Satisfied[number]) => string {
  const text = useText('ratings');
  const sentence = useSentence();
  const months = useMonths();
  return (satisfied) => {
    const facts = satisfied.facts ?? {};
    switch (satisfied.code) {
      case 'rating.months-published': {
        const periods = Array.isArray(facts['periods']) ? facts['periods'] : [];
        return text('satisfied.months', { months: months(periods) });
      }
      case 'rating.ballot-counted':
        return text('satisfied.ballot', { name: String(facts['ballotName'] ?? '') });
      case 'rating.ballot-published':
        return text('satisfied.published', { name: String(facts['ballotName'] ?? '') });
      case 'rating.entries-on-record':
        return text('satisfied.entries', { count: Number(facts['count'] ?? 0) });
      case 'rating.scheme-fixed':
        return text('satisfied.scheme', {
          name: String(facts['scheme'] ?? ''),
          version: String(facts['version'] ?? ''),
        });
      default:
        return sentence(satisfied);
    }
  };
}
