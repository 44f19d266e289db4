import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { contract } from '@xianfeng/contract';

/** The API in OpenAPI 3.1, made from the contract. */
export function describeApi(): Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  return generator.generate(contract, { info: { title: 'Xianfeng', version: '1' }, servers: [{ url: '/api' }] });
}
