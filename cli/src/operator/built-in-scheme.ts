import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@xianfeng/engine';
import { adoptScheme, compileScheme, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { checkout } from './data-folder.ts';

/** Adopts a scheme of the library as it stands; returns the version's id. */
export async function adoptBuiltIn(
  services: Awaited<ReturnType<typeof openServices>>,
  tx: Transaction,
  schemeId: string,
): Promise<string> {
  const adopted = await adoptScheme(services, tx, textOf(schemeId));
  if (!adopted.ok) throw new Error(`The built-in scheme ${schemeId} is refused: ${JSON.stringify(adopted.problems)}`);
  return adopted.value.id;
}

/** A scheme of the library, compiled. */
export function builtInPlan(schemeId: string): Plan {
  const plan = compileScheme(textOf(schemeId));
  if (!plan.ok) throw new Error(`The built-in scheme ${schemeId} is refused: ${JSON.stringify(plan.problems)}`);
  return plan.value;
}

function textOf(schemeId: string): string {
  return readFileSync(join(checkout, 'schemes', schemeId, 'scheme.yaml'), 'utf8');
}
