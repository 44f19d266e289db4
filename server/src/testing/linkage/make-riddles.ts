import { findTraces, type Subject } from './find-traces.ts';
import type { Chance } from '../histories/chance.ts';
import { type Group, order, type Ordered } from './name-people.ts';
import type { Played } from './play-election.ts';
import type { Person } from './set-stage.ts';

/** Whose is each sealed paper, and whose is each score on the board. */
export interface Riddles {
  readonly papers: readonly Ordered[];
  readonly scores: readonly Ordered[];
}

/**
 * What is to be named after an election. Whoever keeps the write-ahead log and sat in the room knows in which batches something
 * of each paper and of each voter came, and is told so: it is asked whose it is of those who came in the same. Of a score it is
 * asked whose it is of those who scored its place at all, for that is told too.
 */
export function makeRiddles(people: readonly Person[], { loot, seen, truth }: Played, chance: Chance): Riddles {
  const subjects: Subject[] = people.map(({ client: { cookie }, ...person }, at) => ({
    names: { ...person, cookie },
    seen: { ...(seen[at] as (typeof seen)[number]) },
  }));
  const papers = truth.map(({ admission, admissionKey, bundle }) => {
    subjects.push({ names: { admission, admissionKey, bundle }, seen: {} });
    return subjects.length - 1;
  });
  const byBatches = Map.groupBy(truth.keys(), (at) => truth[at]?.batches);
  const scores = truth.flatMap(({ scores: own }, person) =>
    own.map(({ publicKey, target, item, isBlank }) => {
      const [line = ''] = loot.board.split('\n').filter((each) => each.includes(publicKey));
      const [, , , , value = '', , , token = ''] = line.split(' ');
      subjects.push({ names: { publicKey, token }, seen: { value: Number(value) || 0 } });
      return { person, thing: subjects.length - 1, place: `${target} ${item} ${isBlank}` };
    }),
  );
  const traces = findTraces(loot, subjects);
  const ordered = (groups: readonly Group[]) => groups.map((group) => order(traces, group, chance));
  const byPlace = Map.groupBy(scores, ({ place }) => place);
  return {
    papers: ordered(
      [...byBatches.values()].map((own) => ({ things: own.map((at) => papers[at] as number), people: own })),
    ),
    scores: ordered(
      [...byPlace.values()].map((own) => ({
        things: own.map(({ thing }) => thing),
        people: own.map(({ person }) => person),
      })),
    ),
  };
}
