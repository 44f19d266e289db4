import { expect, test } from 'vitest';
import { FrameFault, FrameScanner } from './frame-scanner.ts';

function scan(json: Buffer, size: number): readonly string[] {
  const found: string[] = [];
  const scanner = new FrameScanner({
    field: (name, bytes) => found.push(`${name}=${bytes.toString('utf8')}`),
    branch: (bytes) => found.push(bytes.toString('utf8')),
  });
  for (let at = 0; at < json.length; at += size) scanner.push(json.subarray(at, at + size));
  scanner.end();
  return found;
}

const frame = Buffer.from(
  ' { "cy\\u0063le" : "20\\"26\\\\" ,"n":-1.5e3, "branches" : [ {"id":"支部}]\\"","x":[[1],{}]} , 7 ,"s"] , "t":true}\n',
);
const expected = ['cycle="20\\"26\\\\"', 'n=-1.5e3', '{"id":"支部}]\\"","x":[[1],{}]}', '7', '"s"', 't=true'];

test('branches are found wherever the bytes are cut', () => {
  for (let size = 1; size <= frame.length; size += 1) expect(scan(frame, size)).toEqual(expected);
});

test('an empty object and an empty list are frames', () => {
  expect(scan(Buffer.from('{}'), 1)).toEqual([]);
  expect(scan(Buffer.from('{"branches":[]}'), 3)).toEqual([]);
});

test.each([
  '',
  '[',
  '{',
  '{"a"',
  '{"a":',
  '{"a":1',
  '{"a":1,',
  '{"a":1,}',
  '{a:1}',
  '{"a" 1}',
  '{"branches":[,]}',
  '{"branches":[1,]}',
  '{"branches":[1 2]}',
  '{}{}',
  '{"a":]}',
])('%s is not a frame', (text) => {
  expect(() => scan(Buffer.from(text), 2)).toThrow(FrameFault);
});
