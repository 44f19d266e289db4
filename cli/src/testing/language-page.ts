import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme, readYaml } from '@xianfeng/contract';
import type { Result, Scheme } from '@xianfeng/engine';

export type Block = Readonly<Record<string, unknown>>;

/** The text of docs/scheme-language.md. */
export const languagePage = readFileSync(
  fileURLToPath(new URL('../../../docs/scheme-language.md', import.meta.url)),
  'utf8',
);

/** Its YAML blocks, schemes and cases, in their order. */
export const blocks: readonly { readonly text: string; readonly line: number }[] = [
  ...languagePage.matchAll(/^```yaml\n(.*?)^```$/gms),
].map(([, text = '']) => ({ text, line: languagePage.slice(0, languagePage.indexOf(text)).split('\n').length }));

/** What a block of the page may leave out, because every scheme has it. */
const frame = {
  language: 1,
  id: 'page',
  version: '1',
  name: '示例',
  subject: 'member',
  inForceOn: '2026-01-01',
  rated: ['full', 'probationary'],
  clauses: [{ id: 'rule', cite: '一', basis: 'stated', text: '规定' }],
  inputs: {},
  parts: [{ id: 'total', name: '总分', rule: 'fixed', points: 0, clause: 'rule' }],
  rating: { total: 'total', ranked: true },
  scoring: { reasonFrom: 3 },
  notices: { workingDays: 7, clause: 'rule' },
};

export function blockOf(text: string): Block {
  const block = readYaml(text);
  if (!block.ok) throw new Error(`${text}\n${JSON.stringify(block.problems)}`);
  return block.value as Block;
}

export function isCase(block: Block): boolean {
  return 'members' in block;
}

/** JSON is YAML too, so the frame and the block are written out as one. */
export function schemeOfBlock(block: Block): Result<Scheme> {
  return readScheme(JSON.stringify('language' in block ? block : { ...frame, ...block }));
}
