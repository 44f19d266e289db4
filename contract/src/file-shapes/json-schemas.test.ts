import { expect, test } from 'vitest';
import { fileShapes, jsonSchemaOf } from './json-schemas.ts';
import { notes } from './notes.ts';

interface Node {
  readonly properties?: Readonly<Record<string, Node>>;
  readonly items?: Node;
  readonly additionalProperties?: Node | boolean;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly description?: string;
}

function fieldsOf(node: Node, path: string): readonly (readonly [place: string, note: string | undefined])[] {
  const own = Object.entries(node.properties ?? {}).flatMap(([field, child]) => {
    const place = path === '' ? field : `${path}.${field}`;
    return [[place, child.description] as const, ...fieldsOf(child, place)];
  });
  const inside = [node.items, node.additionalProperties, ...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  return [...own, ...inside.flatMap((child) => (typeof child === 'object' ? fieldsOf(child, path) : []))];
}

const fields = fileShapes.flatMap((file) => fieldsOf(jsonSchemaOf(file) as Node, ''));

test('every field of every file has a line in contract/src/file-shapes/notes.ts that an editor can show', () => {
  expect(fields.length).toBeGreaterThan(200);
  expect([...new Set(fields.filter(([, note]) => note === undefined).map(([place]) => place))]).toEqual([]);
});

test('every line stands somewhere, and is one short line', () => {
  const shown = new Set(fields.map(([, note]) => note));
  expect(Object.entries(notes).filter(([, note]) => !shown.has(note))).toEqual([]);
  expect(Object.values(notes).filter((note) => note.length > 110 || /\n/.test(note) || !note.endsWith('.'))).toEqual(
    [],
  );
});
