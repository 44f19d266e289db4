import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_STAR_CONSENT, type StarConsentAct, starConsentAfter } from './star-consent.ts';

const acts = fc.oneof(
  fc.constant<StarConsentAct>({ act: 'propose' }),
  fc.constant<StarConsentAct>({ act: 'photo' }),
  fc.record({ act: fc.constant('answer' as const), showsWords: fc.boolean(), showsPhoto: fc.boolean() }),
);

/** What may be shown, from what was said last; nothing of the states is used. */
function mayShow(history: readonly StarConsentAct[]) {
  const last = history.findLastIndex(({ act }) => act === 'answer');
  const answer = history[last];
  if (answer?.act !== 'answer') return { words: false, photo: false, isPhotoKept: false };
  const since = history.slice(last + 1);
  // A photo goes with the first answer that does not let it be shown, and does not come back with the next.
  const refused = history.findLastIndex((each) => each.act === 'answer' && !each.showsPhoto);
  return {
    words: answer.showsWords && !since.some(({ act }) => act === 'propose'),
    photo: answer.showsPhoto,
    isPhotoKept: history.slice(refused + 1).some(({ act }) => act === 'photo'),
  };
}

test('100,000 random ways: nothing is shown that the star has not agreed to as it stands, and no photo is kept that may not be shown', () => {
  fc.assert(
    fc.property(fc.array(acts, { maxLength: 12 }), (tried) => {
      let now = NO_STAR_CONSENT;
      const history: StarConsentAct[] = [];
      for (const act of tried) {
        const next = starConsentAfter(now, act);
        const before = mayShow(history);
        const hasWords = history.some((each) => each.act === 'propose');
        const isAllowed = act.act === 'photo' ? before.photo : act.act !== 'answer' || !act.showsWords || hasWords;
        expect([history, act, next.ok]).toEqual([history, act, isAllowed]);
        if (!next.ok) continue;
        now = next.value;
        history.push(act);
        const { words, photo, isPhotoKept } = mayShow(history);
        expect([history, now]).toEqual([
          history,
          {
            ...{ hasWords: hasWords || act.act === 'propose', hasPhoto: isPhotoKept, showsWords: words },
            ...{ showsPhoto: photo, isAnswered: history.findLast((each) => each.act !== 'photo')?.act === 'answer' },
          },
        ]);
      }
    }),
    { numRuns: 100_000 },
  );
}, 120_000);
