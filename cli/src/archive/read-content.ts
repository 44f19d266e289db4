import {
  type ArchiveContent,
  archiveBallots,
  archiveCheckpoints,
  archiveEvidence,
  archiveLedger,
  archiveMeetings,
  archiveNotices,
  archiveObjections,
  archiveRatings,
  archiveYear,
  noticeBody,
} from '@xianfeng/contract';
import type { BranchEvidence, Problem } from '@xianfeng/engine';
import type { PackedFile } from './container.ts';

/** Everything a package holds, read. */
export interface ReadContent extends ArchiveContent {
  readonly scheme: string;
  readonly cycle: string;
  readonly evidence: readonly BranchEvidence[];
  readonly textOf: (name: string) => string;
}

interface Shape<Value> {
  /** Throws what is not of this shape. */
  parse(value: unknown): Value;
}

class Unreadable extends Error {
  readonly file: string;

  constructor(file: string, cause: unknown) {
    super('unreadable', { cause });
    this.file = file;
  }
}

/** Reads each file in its shape; the first that cannot be is named. */
export function readContent(
  files: readonly PackedFile[],
): { readonly ok: true; readonly value: ReadContent } | { readonly ok: false; readonly problems: readonly Problem[] } {
  const texts = new Map(files.map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  const textOf = (name: string): string => texts.get(name) ?? '';
  const read = <Value>(name: string, shape: Shape<Value>): Value => {
    try {
      return shape.parse(JSON.parse(textOf(name)));
    } catch (cause) {
      throw new Unreadable(name, cause);
    }
  };
  try {
    const evidence = read('evidence.json', archiveEvidence);
    const value: ReadContent = {
      year: read('year.json', archiveYear),
      ...{ scheme: textOf('scheme.yaml'), cycle: evidence.cycle, textOf },
      // The engine that reads it checks the rest.
      evidence: evidence.branches as readonly BranchEvidence[],
      ratings: read('ratings.json', archiveRatings),
      notices: read('notices.json', archiveNotices).map((place) => ({ ...place, body: read(place.file, noticeBody) })),
      objections: read('objections.json', archiveObjections),
      meetings: read('meetings.json', archiveMeetings),
      ledger: read('ledger.json', archiveLedger),
      ballots: read('ballots.json', archiveBallots),
      checkpoints: read('checkpoints.json', archiveCheckpoints),
    };
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { ok: false, problems: [{ code: 'archive.file-unreadable', facts: { file: error.file } }] };
  }
}
