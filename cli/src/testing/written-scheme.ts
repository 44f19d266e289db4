import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

export interface Examples {
  readonly scheme: string;
  readonly cases: readonly object[];
}

const scheme = `language: 1
id: written
version: "1"
name: 写在临时文件夹里的方案
subject: member
inForceOn: 2026-01-01
rated: [full]
clauses: [{ id: rule, cite: 一, basis: stated, text: 好事每件不超过十分。 }]
inputs:
  entries: [{ id: deed, name: 好事, sign: adds, points: { most: 10 }, clause: rule }]
parts:
  - { id: deeds, name: 好事, rule: tally, of: [deed], side: added, most: 100, clause: rule }
  - { id: total, name: 总分, rule: sum, terms: [{ part: deeds }], rounding: { step: 0.01, mode: half-up }, clause: rule }
rating: { total: total, ranked: false }
readings: [{ id: capped, name: 最多四分, clause: rule, set: { parts/deeds/most: 4 } }]
scoring: { reasonFrom: 3 }
notices: { workingDays: 7, clause: rule }
`;

const folder = mkdtempSync(join(tmpdir(), 'xianfeng-scheme-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Writes a small scheme with these examples beside it, or none; gives the scheme's file. JSON is YAML too. */
export function writeSchemeWith(examples: Examples | null): string {
  const own = mkdtempSync(join(folder, 'of-'));
  const file = join(own, 'scheme.yaml');
  writeFileSync(file, scheme);
  if (examples !== null) writeFileSync(join(own, 'examples.yaml'), JSON.stringify({ cycle: '2026', ...examples }));
  return file;
}
