import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import { compile, type Plan } from '@xianfeng/engine';

/** The text of system 3 as it stands in the schemes. */
export const countyStar = readFileSync(
  fileURLToPath(new URL('../../schemes/county-star/scheme.yaml', import.meta.url)),
  'utf8',
);

export function planOf(text: string): Plan {
  const scheme = readScheme(text);
  const compiled = scheme.ok ? compile(scheme.value) : scheme;
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.problems));
  return compiled.value;
}
