import { type ArchiveManifest, type ArchiveRating, readScheme } from '@xianfeng/contract';
import { canonical, compile, evaluateBranch, type MemberResult, type Problem } from '@xianfeng/engine';
import type { ReadContent } from './read-content.ts';
import { sha256 } from './signed-manifest.ts';

/** Whether all files speak of the year and the scheme that the manifest names. */
export function yearProblems(manifest: ArchiveManifest, { year, cycle, scheme }: ReadContent): readonly Problem[] {
  const about = [manifest.organization, manifest.committee, manifest.year];
  if (
    canonical(about) !== canonical([year.organization, year.committee, year.year]) ||
    year.scheme.id !== manifest.scheme.id ||
    year.scheme.version !== manifest.scheme.version
  )
    return [{ code: 'archive.year-differs', facts: { file: 'year.json' } }];
  if (cycle !== String(manifest.year)) return [{ code: 'archive.year-differs', facts: { file: 'evidence.json' } }];
  const hashes = [manifest.scheme.hash, year.scheme.hash, year.rating.schemeHash];
  return hashes.every((hash) => hash === sha256(scheme)) ? [] : [{ code: 'archive.scheme-differs' }];
}

/** Works the year out from evidence and scheme and holds each rating, with how it came about, against what it comes to. */
export function ratingProblems({ scheme, cycle, evidence, ratings }: ReadContent): readonly Problem[] {
  const read = readScheme(scheme);
  const plan = read.ok ? compile(read.value) : read;
  if (!plan.ok) return plan.problems;
  // The branch itself is rated in the year of whoever rates branches.
  const ofMembers = { ...plan.value, own: null };
  // Where the meeting rated otherwise, what follows is worked out from its stars and grade.
  const decided = new Map(
    ratings.flatMap(({ id, result: { stars, grade }, decided: points }) =>
      points === null ? [] : [[id, { stars, grade }]],
    ),
  );
  const [results, byPoints] = [new Map<string, MemberResult>(), new Map<string, MemberResult>()];
  for (const branch of evidence) {
    const worked = evaluateBranch(ofMembers, branch, { cycle, explain: 'all', decided });
    if (!worked.ok) return worked.problems;
    for (const result of worked.value.result.members) results.set(result.id, result);
    const plain = decided.size === 0 ? worked : evaluateBranch(ofMembers, branch, { cycle });
    if (!plain.ok) return plain.problems;
    for (const result of plain.value.result.members) byPoints.set(result.id, result);
  }
  return ratings.flatMap((rating): Problem[] => {
    const facts = { name: rating.name };
    const result = results.get(rating.id);
    if (result === undefined) return [{ code: 'archive.evidence-lacks', facts }];
    return isSame(result, rating) && areItsPoints(byPoints.get(rating.id), rating)
      ? []
      : [{ code: 'archive.rating-differs', facts }];
  });
}

/** A record that was joined with another since is rated under the id it had then. */
function isSame({ explain, ...result }: MemberResult, rating: ArchiveRating): boolean {
  return (
    canonical(plain(result)) === canonical({ ...rating.result, id: rating.id }) &&
    canonical(plain(explain ?? null)) === canonical(rating.explanation)
  );
}

/** What the package says the points came to is what they come to. */
function areItsPoints(result: MemberResult | undefined, { decided }: ArchiveRating): boolean {
  return decided === null || (result?.stars === decided.stars && result.grade === decided.grade);
}

/** As it is once it has been written down. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** Whether the evidence is, byte for byte, the one that the meeting confirmed the year on. */
export function isEvidenceOfMeeting({ evidence, year }: ReadContent): boolean {
  return sha256(canonical(evidence)) === year.rating.evidenceHash;
}
