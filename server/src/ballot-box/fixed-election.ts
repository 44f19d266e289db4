import { type Election, fixedElection, type Manifest } from '@xianfeng/ballot';

/** The last manifests that were read: half a megabyte each, and asked for with every claim and paper. */
const known = new Map<string, Election>();
const knownMost = 8;

/**
 * A manifest as it was fixed. It was looked at then, and nobody else writes it: looking at hundreds of keys again would keep
 * everybody else waiting.
 */
export function electionOf(manifest: string): Election {
  const before = known.get(manifest);
  if (before !== undefined) return before;
  const election = fixedElection(JSON.parse(manifest) as Manifest);
  known.set(manifest, election);
  for (const oldest of [...known.keys()].slice(0, -knownMost)) known.delete(oldest);
  return election;
}
