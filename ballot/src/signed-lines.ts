import { fromHex, joined, toHex, utf8 } from './bytes.ts';
import { isSignedBy } from './check-signatures.ts';
import type { Election } from './manifest.ts';
import { done, refused, type Result } from './problem.ts';
import { signedBy } from './token.ts';

/** A text of lines, the last of which is the box’s signature over all before it. */
export function signLines(lines: readonly string[], boxSecret: Uint8Array): string {
  return signText(textOf(lines), boxSecret);
}

export function textOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

export function signText(text: string, boxSecret: Uint8Array): string {
  return `${text}signature ${toHex(signedBy(boxSecret, linesMessage(text)))}\n`;
}

/** The lines of a text that the box of this election has signed, without the signature. */
export async function readSignedLines(
  election: Election,
  text: string,
  kind: string,
): Promise<Result<readonly string[]>> {
  const wrong = (what: string) => refused({ code: 'ballot.text-wrong', facts: { kind, what } });
  const end = text.lastIndexOf('signature ');
  const signature = fromHex(text.slice(end + 'signature '.length, -1), 64);
  if (end < 1 || !text.endsWith('\n') || signature === null) return wrong('signature');
  const body = text.slice(0, end);
  const [first, second, ...lines] = body.slice(0, -1).split('\n');
  if (!body.endsWith('\n') || first !== `xianfeng-${kind}-1`) return wrong('beginning');
  if (second !== `manifest ${toHex(election.hash)}`) return refused({ code: 'ballot.other-election' });
  const isSigned = await isSignedBy({ publicKey: election.boxKey, message: linesMessage(body), signature });
  return isSigned ? done(lines) : wrong('signature');
}

/** The two lines each such text begins with. */
export function beginning({ hash }: Pick<Election, 'hash'>, kind: string): readonly string[] {
  return [`xianfeng-${kind}-1`, `manifest ${toHex(hash)}`];
}

function linesMessage(text: string): Uint8Array {
  return joined(utf8('xianfeng-lines-1\n'), utf8(text));
}

/** A whole number as it is written: without a sign, without zeros before it. */
export function readCount(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^(0|[1-9]\d{0,9})$/.test(text)) return null;
  const count = Number(text);
  return count <= most ? count : null;
}
