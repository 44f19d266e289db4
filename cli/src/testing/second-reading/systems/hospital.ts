import { hundredths, sumOf, written } from '../fraction.ts';
import { systemOf } from '../system.ts';
import { itemisedParts } from './itemised-rules.ts';

const ASPECTS = ['party-building', 'center-work', 'satisfaction', 'supervision'];

export const hospital = systemOf({
  id: 'hospital-two-level',
  // «Items as in 6 for members»: the items, and no grade, since the section names none.
  member: (reader) => ({ parts: itemisedParts(reader) }),
  branch: (reader, _rows, { cycle }) => {
    const aspects = ASPECTS.map((item) => reader.score(item, 'committee', cycle));
    const present = aspects.filter((points) => points !== null);
    const total = present.length < aspects.length ? null : written(hundredths(sumOf(present)));
    return { total, stars: null, grade: null, outcomes: [], factors: {}, periods: {} };
  },
});
