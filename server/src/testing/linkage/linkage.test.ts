import { expect, test } from 'vitest';
import { chanceFrom } from '../histories/chance.ts';
import { seedOfRun } from '../seed-of-run.ts';
import { leadByService, leadByTest } from './lead-ballot.ts';
import { makeRiddles, type Riddles } from './make-riddles.ts';
import { type Named, namePeople } from './name-people.ts';
import { openGround, type PlantedLeak } from './open-ground.ts';
import { playElection } from './play-election.ts';
import { plantedLeaks } from './planted-leaks.ts';
import { setStage } from './set-stage.ts';

const isLong = process.env['XIANFENG_LONG'] === '1';
/** Where a name is right more often than this lets expect, it is no chance. */
const alpha = 0.001;
const chance = chanceFrom(seedOfRun);
const stage = await setStage();

type Leading = 'by service' | 'by test';

interface Found {
  readonly papers: Named;
  readonly scores: Named;
}

/** Holds elections one after the other, and has everybody named in them. */
async function play(leadings: readonly Leading[], leak?: PlantedLeak): Promise<Found> {
  const ground = await openGround(stage, leak);
  const riddles: Riddles[] = [];
  for (const leading of leadings) {
    const lead = () => (leading === 'by service' ? leadByService(ground) : leadByTest(ground, chance));
    riddles.push(makeRiddles(stage.people, await playElection(ground, lead, chance), chance));
  }
  await ground.close();
  return {
    papers: namePeople(
      riddles.map(({ papers }) => papers),
      chance,
    ),
    scores: namePeople(
      riddles.map(({ scores }) => scores),
      chance,
    ),
  };
}

function told(what: string, { hits, names, expected, chance: likely, by }: Named): string {
  return `${what}: ${hits} of ${names} named right, ${expected} by chance, p = ${likely.toPrecision(3)} (${by})`;
}

test.each(plantedLeaks)('whoever has everything that is written finds a planted leak: $name', async (leak) => {
  const found = await play(
    Array.from({ length: isLong ? 4 * leak.elections : leak.elections }, () => 'by test'),
    leak,
  );
  console.info(told(leak.name, found[leak.of]));
  expect(found[leak.of].chance).toBeLessThan(alpha);
});

const elections = isLong ? 300 : 12;

test(`of ${elections} elections nobody can say who gave what, nor whose paper lies where (seed ${seedOfRun})`, async () => {
  const leadings = Array.from({ length: elections }, (_, at): Leading => (at % 2 === 0 ? 'by service' : 'by test'));
  // What is no chance is found again; of a thousand short runs two would be red otherwise, whatever the box does.
  const looks = isLong ? 1 : 2;
  for (let look = 1; ; look += 1) {
    const { papers, scores } = await play(leadings);
    console.info(told('papers', papers));
    console.info(told('scores', scores));
    if (look < looks && Math.min(papers.chance, scores.chance) < alpha) continue;
    expect([papers.chance, scores.chance].map((each) => each >= alpha)).toEqual([true, true]);
    return;
  }
});
