import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readScheme } from '@xianfeng/contract';
import { compile, type Plan, refused, type Result } from '@xianfeng/engine';

const schemesFolder = fileURLToPath(new URL('../../../schemes/', import.meta.url));

/** The plan of a built-in scheme by its id, or of a scheme file by its path. */
export function readPlan(name: string): Result<Plan> {
  const isId = /^[a-z0-9][a-z0-9-]*$/.test(name);
  const builtIn = `${schemesFolder}${name}/scheme.yaml`;
  const file = isId && existsSync(builtIn) ? builtIn : name;
  const text = readText(file);
  if (text === null) return refused({ code: 'scheme.unknown', path: '', facts: { found: name } });
  const scheme = readScheme(text);
  return scheme.ok ? compile(scheme.value) : scheme;
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // Not there, a folder, or not ours to read: for the caller it is no scheme.
    return null;
  }
}
