import { boardText, bundleLength, countBox, joinShares, type Manifest, readManifest } from '@xianfeng/ballot';
import type { Problem } from '@xianfeng/engine';
import { answerWork } from '../ui/work.ts';
import { cutBundles } from './cut-bundles.ts';

export interface CountQuestion {
  readonly manifest: Manifest;
  readonly boxList: string;
  /** One file, as the service hands it out. */
  readonly bundles: Uint8Array;
  /** As the scrutineers have typed them in. */
  readonly shares: readonly string[];
}

/** The board that is handed to the box, compressed (RFC 1952), or what stands against it. */
export type CountAnswer = { readonly board: Blob } | { readonly problems: readonly Problem[] };

export interface CountProgress {
  readonly opened: number;
  readonly all: number;
}

async function answer(
  { manifest, boxList, bundles, shares }: CountQuestion,
  tell: (progress: CountProgress) => void,
): Promise<CountAnswer> {
  const read = readManifest(manifest);
  if (!read.ok) return read;
  const election = read.value;
  const cut = cutBundles(bundles, bundleLength(election));
  if (cut === null) return { problems: [{ code: 'ballot.box-not-listed' }] };
  const joined = await joinShares(shares, { publicKey: election.tallyKey, needed: manifest.tally.needed });
  if (!joined.ok) return joined;
  const counted = await countBox(election, {
    ...{ boxList, bundles: cut, secret: joined.value },
    random: (length) => crypto.getRandomValues(new Uint8Array(length)),
    onProgress: (opened, all) => tell({ opened, all }),
  });
  joined.value.fill(0);
  return counted.ok ? { board: await compressed(boardText(election, counted.value)) } : counted;
}

/** Hexadecimal digits are half as long afterwards. */
function compressed(text: string): Promise<Blob> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob();
}

answerWork<CountQuestion, CountAnswer, CountProgress>(answer);
