import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { evidenceShape, fileShapes } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { fileSchemaText } from './file-schema.ts';

const folder = fileURLToPath(new URL('../../../schemes/', import.meta.url));

test.each(fileShapes)(
  'schemes/%s.schema.json is what `xianfeng file-schema` prints; write it anew after a change',
  (file) => {
    expect(readFileSync(`${folder}${file}.schema.json`, 'utf8')).toBe(fileSchemaText(file));
  },
);

test('evidence is of the shape that editors are told, and a slip in it is not', () => {
  const line = { ballot: 'year-end', period: '2026', group: 'members', item: 'study', options: { good: 3 }, due: 4 };
  const evidence = (ballot: object) => ({
    cycle: '2026',
    branches: [{ id: 'b1', members: [{ id: 'm1', from: '2026-01-01', to: null, ballots: [ballot] }] }],
  });
  expect(evidenceShape.safeParse(evidence(line)).success).toBe(true);
  expect(evidenceShape.safeParse(evidence({ ...line, due: -1 })).success).toBe(false);
  expect(evidenceShape.safeParse(evidence({ ...line, period: '2026-Q5' })).success).toBe(false);
});
