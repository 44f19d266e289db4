import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import type { BranchEvidence, Problem } from '@xianfeng/engine';
import { FrameFault, type FrameListener, FrameScanner } from './frame-scanner.ts';
import type { Host } from './host.ts';

export interface EvidenceListener {
  /** One branch of the input with its cycle, in the order of the input. */
  branch(evidence: BranchEvidence, cycle: string, path: string): void;
  fault(problem: Problem): void;
}

const CHUNK = 1 << 20;

/** Reads an evidence file, or standard input for `-`; what cannot be read is a fault like any other. */
export async function readEvidence(file: string, listener: EvidenceListener, { stdin }: Host): Promise<void> {
  try {
    const chunks = file === '-' ? stdin : createReadStream(file, { highWaterMark: CHUNK });
    await readChunks(chunks, listener);
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    listener.fault({ code: 'evidence.unreadable', path: '', facts: { file, reason: String(error.code) } });
  }
}

/** Branch by branch as the bytes arrive; only one branch stands as objects at a time. */
async function readChunks(chunks: AsyncIterable<Buffer>, listener: EvidenceListener): Promise<void> {
  const reader = new EvidenceReader(listener);
  const scanner = new FrameScanner(reader);
  let first: Buffer | null = null;
  try {
    for await (const chunk of chunks) {
      const isFirst = first === null;
      first ??= chunk;
      scanner.push(isFirst ? withoutByteOrderMark(chunk) : chunk);
    }
    scanner.end();
  } catch (error) {
    if (!(error instanceof FrameFault)) throw error;
    if (first !== null && isOfExamples(first)) return listener.fault({ code: 'evidence.is-examples', path: '' });
    listener.fault({ code: 'evidence.not-json', path: '', facts: { reason: `byte ${error.at}: ${error.message}` } });
    return;
  }
  reader.finish();
}

class EvidenceReader implements FrameListener {
  private readonly listener: EvidenceListener;
  private readonly fields = new Set<string>();
  private readonly ids = new Set<string>();
  private cycle: string | null = null;
  private count = 0;
  /** Branches that came before the cycle did; their bytes wait, not their objects. */
  private waiting: Buffer[] = [];

  constructor(listener: EvidenceListener) {
    this.listener = listener;
  }

  field(name: string, json: Buffer): void {
    if (this.fields.has(name))
      this.listener.fault({ code: 'evidence.field-twice', path: name, facts: { field: name } });
    this.fields.add(name);
    const value = this.parse(json, name);
    if (value === undefined) return;
    if (name === 'branches') {
      this.listener.fault({ code: 'evidence.not-a-list', path: 'branches', facts: { found: typeof value } });
    } else if (name === 'cycle' && typeof value !== 'string') {
      this.listener.fault({
        code: 'cycle.not-a-year',
        path: 'cycle',
        facts: { found: JSON.stringify(value).slice(0, 40) },
      });
    } else if (name === 'cycle') {
      this.cycle = value as string;
      const waiting = this.waiting;
      this.waiting = [];
      for (const branch of waiting) this.read(branch);
    }
  }

  branch(json: Buffer): void {
    this.fields.add('branches');
    if (this.cycle === null) this.waiting.push(Buffer.from(json));
    else this.read(json);
  }

  finish(): void {
    if (!this.fields.has('cycle'))
      this.listener.fault({ code: 'cycle.not-a-year', path: 'cycle', facts: { found: 'undefined' } });
  }

  private read(json: Buffer): void {
    const path = `branches[${this.count}]`;
    this.count += 1;
    const branch = this.parse(json, path);
    if (branch === undefined) return;
    const id: unknown = typeof branch === 'object' && branch !== null && 'id' in branch ? branch.id : undefined;
    if (typeof id === 'string') {
      if (this.ids.has(id)) this.listener.fault({ code: 'branch.twice', path: `${path}.id`, facts: { branch: id } });
      this.ids.add(id);
    }
    // The engine refuses whatever is not a branch, so the shape is not checked twice.
    this.listener.branch(branch as BranchEvidence, this.cycle ?? '', path);
  }

  private parse(json: Buffer, path: string): unknown {
    if (!isUtf8(json)) {
      this.listener.fault({ code: 'evidence.not-json', path, facts: { reason: 'not UTF-8' } });
      return undefined;
    }
    try {
      return JSON.parse(json.toString('utf8'));
    } catch (error) {
      const reason = error instanceof Error ? error.message.slice(0, 200) : 'unreadable';
      this.listener.fault({ code: 'evidence.not-json', path, facts: { reason } });
      return undefined;
    }
  }
}

/** The other file of cases, which is written in YAML and begins with what it is about. */
function isOfExamples(first: Buffer): boolean {
  const head = first.toString('utf8');
  return /^cases:/m.test(head) && /^(scheme|cycle):/m.test(head);
}

function withoutByteOrderMark(chunk: Buffer): Buffer {
  return chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
}
