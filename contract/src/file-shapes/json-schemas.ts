import { z } from 'zod';
import { schemeShape } from '../scheme.ts';
import { evidenceShape } from './evidence.ts';
import { examplesShape } from './examples.ts';
import { notes } from './notes.ts';

const shapes = { scheme: schemeShape, examples: examplesShape, evidence: evidenceShape } as const;

export type FileShape = keyof typeof shapes;

/** The files that people write or exchange and that an editor can help with. */
export const fileShapes = Object.keys(shapes) as readonly FileShape[];

interface Node {
  properties?: Record<string, Node>;
  items?: Node;
  additionalProperties?: Node | boolean;
  anyOf?: Node[];
  oneOf?: Node[];
  description?: string;
  default?: unknown;
}

/** The JSON Schema of a file for editors, with a line about each field. */
export function jsonSchemaOf(file: FileShape): object {
  // Draft 7 is what editors read best; what a file may leave out is what its reader fills in.
  const schema = z.toJSONSchema(shapes[file], { io: 'input', target: 'draft-7' });
  finish(schema as unknown as Node, '');
  return schema;
}

function finish(node: Node, path: string): void {
  // A number that stands where nothing is written is no text of a file.
  if (typeof node.default === 'object' && node.default !== null && !Array.isArray(node.default)) delete node.default;
  if (node.anyOf !== undefined) node.anyOf = node.anyOf.flatMap(alternatives);
  for (const [field, child] of Object.entries(node.properties ?? {})) {
    const place = path === '' ? field : `${path}.${field}`;
    const note = noteOf(place);
    if (note !== null) child.description = note;
    finish(child, place);
  }
  for (const child of [node.items, node.additionalProperties, ...(node.anyOf ?? []), ...(node.oneOf ?? [])])
    if (typeof child === 'object') finish(child, path);
}

/** Choices among choices are choices. */
function alternatives(node: Node): readonly Node[] {
  const isBare = Object.keys(node).join() === 'anyOf';
  return isBare ? (node.anyOf ?? []).flatMap(alternatives) : [node];
}

/** The note with the longest key that the place ends with. */
function noteOf(place: string): string | null {
  const steps = place.split('.');
  for (let from = 0; from < steps.length; from += 1) {
    const note = notes[steps.slice(from).join('.')];
    if (note !== undefined) return note;
  }
  return null;
}
