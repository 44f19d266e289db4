import { atLeast, atMost, fraction, plus, zero } from '../fraction.ts';
import { systemOf } from '../system.ts';

const CONTENTS = ['study', 'life', 'duty', 'volunteer', 'innovation'];

export const vanguardIndex = systemOf({
  id: 'vanguard-index',
  // «five contents, signed; each starts at 10, held within 0–20»: a limit is applied once, to the year's sum.
  member: (reader) => ({
    parts: Object.fromEntries(
      CONTENTS.map((content) => [
        content,
        atLeast(zero, atMost(fraction(20), plus(fraction(10), reader.entrySum(content)))),
      ]),
    ),
  }),
});
