import type { Sheet } from '@xianfeng/contract';
import { useText } from '../text/use-text.ts';
import { cadenceOf } from './use-sheet-words.ts';

/** What passing comes to, and what comes next. */
export function usePassLead({ period, raters }: Sheet): string {
  const text = useText('sheets');
  const lead = text(cadenceOf(period) === 'year' ? 'pass.lead.year' : 'pass.lead');
  return raters.length > 1 ? `${text('pass.lead.several')}${lead}` : lead;
}
