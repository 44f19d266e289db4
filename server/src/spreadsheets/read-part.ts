import { damaged, Refusal } from './refusal.ts';
import { unpack } from './unpack.ts';
import { XmlReader } from './xml-reader.ts';
import type { XmlHandler } from './xml-reader.ts';
import type { Part } from './zip-directory.ts';

/** Streams one XML part of the package through a handler. Throws a refusal for bytes that are not UTF-8. */
export function readPart(part: Part, handler: XmlHandler): void {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const reader = new XmlReader(part.name, handler);
  unpack(part, (bytes) => reader.push(decoded(decoder, bytes)));
  reader.push(decoded(decoder));
  reader.finish();
}

function decoded(decoder: InstanceType<typeof TextDecoder>, bytes?: Uint8Array): string {
  try {
    return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
  } catch {
    throw new Refusal('spreadsheet.encoding-wrong');
  }
}

/** The part, or a refusal: a package without it is not whole. */
export function neededPart(parts: ReadonlyMap<string, Part>, name: string): Part {
  const part = parts.get(name);
  if (part === undefined) throw damaged(name);
  return part;
}
