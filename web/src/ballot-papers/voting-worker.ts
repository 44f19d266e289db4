import '../older-browsers.ts';
import { makeVotingActs } from './voting-acts.ts';
import type { Answered, Asked } from './voting-line.ts';

// Blinding hundreds of places, sealing a bundle and checking a board would hold up the page for seconds.
const acts = makeVotingActs();

addEventListener('message', ({ data: { number, act, given } }: MessageEvent<Asked>) => {
  // Which act takes what was settled where it was asked for.
  const doing = acts[act] as (given: unknown) => ReturnType<(typeof acts)[typeof act]>;
  void Promise.resolve(doing(given)).then((result) => {
    const answer: Answered = { number, result };
    postMessage(answer);
  });
});
