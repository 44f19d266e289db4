import { isUtf8 } from 'node:buffer';
import { evidenceShape } from '@xianfeng/contract';
import { type BranchEvidence, done, type EvidenceScheme, type Problem, refused, type Result } from '@xianfeng/engine';
import type { UploadedFile } from '../spreadsheets/uploaded-file.ts';
import { readStrictJson } from './strict-json.ts';

/** How many lines of evidence one branch may bring: a large one has 20,000 in a year. */
const linesMost = 60_000;
const membersMost = 2_000;
const problemsMost = 200;

const lists = ['scores', 'entries', 'ballots', 'vetoes', 'history', 'results'] as const;

/** An evidence file of whose branches nothing is known yet but that they are a list. */
export interface EvidenceFile {
  readonly cycle: string;
  readonly scheme: EvidenceScheme | null;
  readonly branches: readonly unknown[];
}

export function readEvidenceFile({ bytes }: Pick<UploadedFile, 'bytes'>): Result<EvidenceFile> {
  if (!isUtf8(bytes)) return refused({ code: 'evidence-file.not-json' });
  const text = new TextDecoder().decode(bytes);
  const read = readStrictJson(text);
  if (!read.ok) return read;
  const { branches } = fieldsOf(read.value);
  const head = evidenceShape.safeParse({ ...fieldsOf(read.value), branches: [] });
  if (!head.success || !Array.isArray(branches)) return refused({ code: 'evidence-file.not-evidence' });
  return done({ cycle: head.data.cycle, scheme: head.data.scheme ?? null, branches });
}

/** One branch of the file; faults of its shape are named by their place. */
export function readBranchPart(branch: unknown, path: string): Result<BranchEvidence> {
  const tooMany = sizeProblem(branch);
  if (tooMany !== null) return refused(tooMany);
  const read = evidenceShape.shape.branches.element.safeParse(branch);
  if (read.success) return done(withoutBlanks(read.data));
  const problems = read.error.issues.slice(0, problemsMost).map(
    (issue): Problem => ({
      code: 'evidence-file.field-unfit',
      path: `${path}${issue.path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')}`,
    }),
  );
  return refused(...problems);
}

/** A field that is left out is not there, as the engine's own types have it. */
function withoutBlanks(branch: object): BranchEvidence {
  return JSON.parse(JSON.stringify(branch)) as BranchEvidence;
}

function sizeProblem(branch: unknown): Problem | null {
  const { members } = fieldsOf(branch);
  const subjects = [branch, ...(Array.isArray(members) ? (members as readonly unknown[]) : [])].map(fieldsOf);
  const lines = subjects.flatMap((subject) => lists.map((list) => lengthOf(subject[list])));
  const isTooLarge = subjects.length > membersMost || lines.reduce((sum, count) => sum + count, 0) > linesMost;
  return isTooLarge ? { code: 'evidence-file.too-large', facts: { members: membersMost, lines: linesMost } } : null;
}

function lengthOf(list: unknown): number {
  return Array.isArray(list) ? list.length : 0;
}

export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
