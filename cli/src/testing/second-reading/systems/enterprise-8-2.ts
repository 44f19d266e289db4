import { quartersDue } from '../calendar.ts';
import { decimal, times } from '../fraction.ts';
import { systemOf } from '../system.ts';

export const enterpriseEightTwo = systemOf({
  id: 'enterprise-8-2',
  member: (reader, { member }, { cycle }) => {
    // «Daily conduct scored each quarter (0–100), mean × 0.8 + democratic appraisal (0–100) × 0.2.»
    const conduct = reader.mean('conduct', 'panel', quartersDue(member, cycle));
    const appraisal = reader.ballot('year-end', cycle, 'appraisal');
    return {
      parts: {
        conduct: conduct === null ? null : times(conduct, decimal('0.8')),
        appraisal: appraisal === null ? null : times(appraisal, decimal('0.2')),
      },
    };
  },
});
