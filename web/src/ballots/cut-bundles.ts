/** The bundles of a box from the one file they come in, each of the same length; null where it is not whole. */
export function cutBundles(file: Uint8Array, length: number): readonly Uint8Array[] | null {
  if (file.length % length !== 0) return null;
  return Array.from({ length: file.length / length }, (_, at) => file.slice(at * length, (at + 1) * length));
}
