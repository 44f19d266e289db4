import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { adoptScheme, type openServices } from '@xianfeng/server';
import type { Transaction } from '@xianfeng/store';
import { checkout } from './data-folder.ts';

/** Adopts a scheme of the library as it stands; returns the version's id. */
export async function adoptBuiltIn(
  services: Awaited<ReturnType<typeof openServices>>,
  tx: Transaction,
  schemeId: string,
): Promise<string> {
  const body = readFileSync(join(checkout, 'schemes', schemeId, 'scheme.yaml'), 'utf8');
  const adopted = await adoptScheme(services, tx, body);
  if (!adopted.ok) throw new Error(`The built-in scheme ${schemeId} is refused: ${JSON.stringify(adopted.problems)}`);
  return adopted.value.id;
}
