import type { Problem } from '@xianfeng/engine';
import { fileKind } from './file-kind.ts';
import { limits } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { Reading } from './reading.ts';
import type { Receiver } from './reading.ts';
import { readPackage } from './read-package.ts';
import { Refusal } from './refusal.ts';

/**
 * Reads a spreadsheet into the receiver, row by row. An empty list means it was read whole; otherwise
 * everything received is to be thrown away. Meant for the child process: input is hostile until read.
 */
export function readBytes(bytes: Uint8Array, receiver: Receiver): readonly Problem[] {
  const reading = new Reading(receiver);
  try {
    if (bytes.length > limits.packedBytes) {
      throw new Refusal('spreadsheet.file-too-large', { bytes: bytes.length, most: limits.packedBytes });
    }
    if (fileKind(bytes) === 'package') readPackage(bytes, reading);
    else readCsv(bytes, reading);
    return reading.problems;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return reading.problems.length >= limits.problems ? reading.problems : [...reading.problems, error.problem];
  }
}
