import type { Evidence } from './evidence.ts';
import { aimAtEdges } from './random/aim.ts';
import { type Faulty, putFault, voidBallot } from './random/faults.ts';
import { Random } from './random/random.ts';
import { randomEvidence } from './random/random-evidence.ts';
import type { System } from './system.ts';

/** Valid and complete evidence for a scheme, some of its totals on an edge; the same for the same seed. */
export function evidenceFor(system: System, seed: number): Evidence {
  const evidence = randomEvidence(system.id, seed);
  aimAtEdges(new Random(seed + 1_000_003), system, evidence);
  return evidence;
}

/** The same with some scores and ballots taken away that are due. */
export function gappyEvidenceFor(system: System, seed: number): Evidence {
  const evidence = evidenceFor(system, seed);
  const random = new Random(seed + 2_000_003);
  for (const subject of evidence.branches.flatMap((branch) => [branch, ...branch.members])) {
    if (random.oneIn(2)) continue;
    // Sometimes a single gap, sometimes so many that a part has nothing in it.
    const keep = random.pick([60, 10, 3, 1]);
    subject.scores = (subject.scores ?? []).filter(() => !random.oneIn(keep + 1));
    if (random.oneIn(3)) subject.ballots = (subject.ballots ?? []).filter(({ item }) => item.length % 3 !== keep % 3);
  }
  return evidence;
}

/** Evidence with one fault in it; null where the draw has no place for one. */
export function faultyEvidenceFor(system: System, seed: number): Faulty | null {
  const evidence = randomEvidence(system.id, seed);
  const random = new Random(seed + 3_000_003);
  const isVoid = system.id === 'county-star' && random.oneIn(8);
  return isVoid ? voidBallot(random, evidence) : putFault(random, system.id, evidence);
}
