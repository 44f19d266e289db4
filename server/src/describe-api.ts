import { STATUS_CODES } from 'node:http';
import { type OpenAPI, OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@xianfeng/contract';
import { problemType } from './problem-answer.ts';

/** What every route may answer besides what it is for: not understood, not signed in, not allowed, not there, too often, our fault. */
const refusalsOfReads = [400, 401, 403, 404, 429, 500, 503];
/** Writes besides: someone was first, no length, too large, another kind, against a rule. */
const refusalsOfWrites = [...refusalsOfReads, 409, 411, 413, 415, 422];
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/** The API in OpenAPI 3.1, made from the contract; each route with its refusals. */
export async function describeApi(): Promise<object> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const described = await generator.generate(contract, {
    info: { title: 'Xianfeng', version: '1' },
    servers: [{ url: '/api' }],
    components: { schemas: { Problem: problem } },
  });
  for (const path of Object.values(described.paths ?? {})) {
    for (const method of methods) {
      const operation = path?.[method];
      if (operation !== undefined) operation.responses = { ...operation.responses, ...refusals(method) };
    }
  }
  return described;
}

function refusals(method: (typeof methods)[number]) {
  const statuses = method === 'get' ? refusalsOfReads : refusalsOfWrites;
  const content = { [problemType]: { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(statuses.map((status) => [status, { description: STATUS_CODES[status] ?? '', content }]));
}

/** RFC 9457, with the code of the first problem and all of them with their facts. */
const problem: OpenAPI.SchemaObject = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code', 'problems'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    code: { type: 'string' },
    problems: {
      type: 'array',
      items: {
        type: 'object',
        required: ['code'],
        properties: {
          code: { type: 'string' },
          path: { type: 'string' },
          facts: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
};
