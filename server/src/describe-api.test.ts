import { contract } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { describeApi } from './describe-api.ts';
import { router } from './router.ts';

interface Operation {
  readonly operationId?: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses: Readonly<Record<string, { readonly description?: string; readonly content?: object }>>;
}

const described = JSON.parse(JSON.stringify(await describeApi())) as {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};
const operations = Object.entries(described.paths).flatMap(([path, byMethod]) =>
  Object.entries(byMethod).map(([method, operation]) => ({
    route: `${method.toUpperCase()} ${path}`,
    path,
    operation,
  })),
);

/** Method and address of every route of a contract or a router. */
function routesOf(node: object): readonly string[] {
  const own = (node as { '~orpc'?: { readonly route: { readonly method?: string; readonly path?: string } } })['~orpc'];
  if (own !== undefined) return [`${own.route.method} ${own.route.path}`];
  return Object.values(node).flatMap((below: object) => routesOf(below));
}

test('the routes of the contract, those that are answered and those that are described are the same', () => {
  const inContract = [...routesOf(contract)].sort((left, right) => left.localeCompare(right));
  expect(inContract.length).toBeGreaterThan(60);
  expect(new Set(inContract).size).toBe(inContract.length);
  expect([...routesOf(router)].sort((left, right) => left.localeCompare(right))).toEqual(inContract);
  expect(operations.map(({ route }) => route).sort((left, right) => left.localeCompare(right))).toEqual(inContract);
});

test('the description is OpenAPI 3.1: names unique, every part of a path declared, every reference leads somewhere', () => {
  expect(described.openapi).toMatch(/^3\.1\.\d$/);
  expect(described).toMatchObject({ info: { title: 'Xianfeng', version: '1' } });
  const ids = operations.map(({ operation }) => operation.operationId);
  expect(new Set(ids).size).toBe(operations.length);
  for (const { route, path, operation } of operations) {
    const inPath = [...path.matchAll(/\{(\w+)\}/g)]
      .map(([, name]) => name ?? '')
      .sort((one, other) => (one < other ? -1 : 1));
    const declared = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path');
    expect([route, declared.map(({ name }) => name).sort()]).toEqual([route, inPath]);
    expect(declared.every(({ required }) => required === true)).toBe(true);
    for (const { description } of Object.values(operation.responses)) expect(typeof description).toBe('string');
    expect(Object.keys(operation.responses)).toContain('200');
  }
  const text = JSON.stringify(described);
  for (const [, reference = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    let at: unknown = described;
    for (const step of reference.split('/')) at = (at as Record<string, unknown>)[step.replaceAll('~1', '/')];
    expect([reference, typeof at]).toEqual([reference, 'object']);
  }
  // What OpenAPI 3.0 said in words of its own, 3.1 says as JSON Schema does.
  expect(text).not.toContain('"nullable"');
});

test('every route states its refusals as problem+json, a write those of writes besides', () => {
  for (const { route, operation } of operations) {
    const statuses = ['400', '401', '403', '404', '429', '500', '503'];
    if (!route.startsWith('GET ')) statuses.push('409', '411', '413', '415', '422');
    for (const status of statuses) {
      expect([route, status, Object.keys(operation.responses[status]?.content ?? {})]).toEqual([
        ...[route, status],
        ['application/problem+json'],
      ]);
    }
  }
});
