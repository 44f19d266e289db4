import { atLeast, atMost, fraction, plus, zero } from '../fraction.ts';
import { systemOf } from '../system.ts';

export const communityFour = systemOf({
  id: 'community-four',
  member: (reader, _row, { cycle }) => ({
    parts: {
      // «`meetings` (from 40), `dues` (from 20) deducted, each not below 0»
      meetings: atLeast(zero, plus(fraction(40), reader.deducted('meetings'))),
      appraisal: reader.score('appraisal', 'branch', cycle),
      dues: atLeast(zero, plus(fraction(20), reader.deducted('dues'))),
      // «`rewards` signed, clamped to ±20», once, to the year's sum.
      rewards: atLeast(fraction(-20), atMost(fraction(20), reader.entrySum('rewards'))),
    },
  }),
});
