import { atLeast, fraction, plus, zero } from '../fraction.ts';
import { systemOf } from '../system.ts';

export const recordBookRegister = systemOf({
  id: 'record-book-register',
  member: (reader, _row, { cycle }) => ({
    parts: {
      // «base so far = 60 + deductions (negative), not below 0»; a limit is applied once, to the year's sum.
      base: atLeast(zero, plus(fraction(60), reader.deducted('deduction'))),
      bonus: reader.entrySum('bonus'),
      appraisal: reader.score('appraisal', 'branch', cycle),
    },
  }),
});

export const recordBookBoard = systemOf({
  id: 'record-book-board',
  // «year total = 100 + points of each quarter (positive or negative), not below 0»
  member: (reader) => ({ parts: { base: fraction(100), points: reader.entrySum('points') } }),
});
