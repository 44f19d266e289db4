import { useText } from '../text/use-text.ts';
import type { SumFault } from './read-sum.ts';

/** Why a cell is wrong and how to write it, in words. */
export function useFaultWords(): (fault: SumFault, papers: number) => string {
  const text = useText('paperBallots');
  return (fault, papers) => {
    switch (fault.fault) {
      case 'unreadable':
        return text('fault.unreadable');
      case 'scored-over-papers':
        return text('fault.scored-over-papers', { papers });
      case 'sum-too-high':
        return text('fault.sum-too-high', { scored: fault.scored, most: fault.most });
    }
  };
}
