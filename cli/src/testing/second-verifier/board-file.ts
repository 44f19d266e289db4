import type { Manifest } from './manifest.ts';
import { bytesOf, fromHex } from './messages.ts';
import { isSignedBy } from './signatures.ts';

/** A list or a board: the lines between its two first and its signature. */
interface Text {
  readonly lines: readonly string[];
  readonly isSigned: boolean;
}

/** Takes the file apart: the list of the box, then the board; null where it is not these two of this manifest. */
export function readBoardFile(file: string, manifest: Manifest): { readonly list: Text; readonly board: Text } | null {
  const lines = file.split('\n');
  const end = lines.findIndex((line) => line.startsWith('signature ')) + 1;
  if (end === 0 || lines.pop() !== '') return null;
  const list = readText(lines.slice(0, end), 'xianfeng-box-1', manifest);
  const board = readText(lines.slice(end), 'xianfeng-board-1', manifest);
  return list === null || board === null ? null : { list, board };
}

function readText(lines: readonly string[], title: string, { hash, boxKey }: Manifest): Text | null {
  const signed = lines.slice(0, -1);
  const signature = /^signature ([0-9a-f]{128})$/.exec(lines.at(-1) ?? '')?.[1];
  if (signature === undefined || signed[0] !== title || signed[1] !== `manifest ${hash.toString('hex')}`) return null;
  const message = bytesOf('xianfeng-lines-1\n', signed.map((line) => `${line}\n`).join(''));
  return { lines: signed.slice(2), isSigned: isSignedBy(fromHex(boxKey), message, fromHex(signature)) };
}

/** Whether lines are sorted and none stands twice. They have no other letters than those of ASCII. */
export function isSortedStrictly(lines: readonly string[]): boolean {
  return lines.every((line, at) => at === 0 || (lines[at - 1] ?? '') < line);
}
