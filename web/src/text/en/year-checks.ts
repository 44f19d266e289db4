import type { SameKeys } from '../same-keys.ts';
import type { yearChecks as chinese } from '../zh-cn/year-checks.ts';

export const yearChecks: SameKeys<typeof chinese> = {
  title: 'Missing and double',
  remark: '{{year}} · only listed; people decide what to mend',
  missing: 'Scores that are missing',
  'missing.none': 'Everything due in the periods that are over has been scored.',
  'missing.cells': '{{name}}: {{cells}} missing',
  alike: 'Entries that may be double',
  'alike.lead':
    'One member, and the same item on the same day or the same document. If it is double, reverse one of them in the ledger.',
  'alike.none': 'Nothing looks double.',
  'alike.entry': 'the ledger',
  'alike.declaration': 'the declaration',
  'likeness.same-day': 'same day and item',
  'likeness.same-document': 'same document',
};
