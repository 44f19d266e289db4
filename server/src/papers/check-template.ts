import { placeholdersOf, type TemplateField, templateFields, type TemplateKind } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { Refusal } from '../spreadsheets/refusal.ts';
import { countUnpacked, unpack } from '../spreadsheets/unpack.ts';
import { attributesOf, XmlReader } from '../spreadsheets/xml-reader.ts';
import { readDirectory } from '../spreadsheets/zip-directory.ts';
import { type Filled, fillTemplate } from './fill-template.ts';

/** What makes a document do something by itself when it is opened. */
const acting = /vbaProject|vbaData|activeX|embeddings\/|\.bin$|\.exe$|customUI/i;

/** Fields that only number pages; every other one may fetch or start something. */
const quietFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

/** Everything that stands against a Word template of a county. Read in memory alone; nothing of it is ever run. */
export async function checkTemplate(bytes: Uint8Array, kind: TemplateKind): Promise<readonly Problem[]> {
  const document = readDocument(bytes);
  if (document === null) return [{ code: 'template.not-word' }];
  if (document === 'large') return [{ code: 'template.unpacks-too-large' }];
  const problems = [
    ...(document.isActing ? [{ code: 'template.macros' }] : []),
    ...(document.isOutward ? [{ code: 'template.outward' }] : []),
    ...loudFields(document),
    ...unknownNames(document, kind),
  ];
  if (problems.length > 0) return problems;
  try {
    await fillTemplate(bytes, sampleOf(kind));
    return [];
  } catch (error) {
    // A part that is opened and not closed, or a brace without its other one: the library names it.
    const named = error instanceof Error && 'tagName' in error ? String(error.tagName) : null;
    return [named === null ? { code: 'template.braces' } : { code: 'template.part-open', facts: { name: named } }];
  }
}

/** What a document says that the check has to know. */
interface Found {
  /** It holds what does something by itself. */
  isActing: boolean;
  /** It fetches a template or a picture from elsewhere, which tells that place who opens it. */
  isOutward: boolean;
  /** The instructions of its fields. */
  readonly fields: string[];
  /** Its texts, a paragraph each: Word cuts a text into pieces wherever it likes. */
  readonly paragraphs: string[];
}

/** Null where it is no Word document, or not whole. */
function readDocument(bytes: Uint8Array): Found | 'large' | null {
  try {
    const parts = textsOf(bytes);
    const types = parts.get('[Content_Types].xml') ?? '';
    const text = parts.get('word/document.xml') ?? '';
    // The names of elements as Word and WPS write them: what fills the template knows no others.
    if (!types.includes('wordprocessingml.document.main+xml') || !/<w:document[\s>]/.test(text)) return null;
    const isMacro = types.includes('macroEnabled') || [...parts.keys()].some((name) => acting.test(name));
    const found: Found = { isActing: isMacro, isOutward: false, fields: [], paragraphs: [] };
    for (const [name, xml] of parts) if (isXml(name)) readPart(name, xml, found);
    return found;
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code === 'spreadsheet.unpacks-too-large' ? 'large' : null;
    throw error;
  }
}

const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name);

/** The parts of the package by their names, those that are no XML without what they hold. */
function textsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const directory = readDirectory(bytes);
  countUnpacked(directory.values(), bytes.length);
  for (const [name, part] of directory) {
    const chunks: Uint8Array[] = [];
    unpack(part, (chunk) => chunks.push(new Uint8Array(chunk)));
    texts.set(name, isXml(name) ? Buffer.concat(chunks).toString('utf8') : '');
  }
  return texts;
}

/** Reads a part to its end; throws a refusal where it breaks off, or declares types of its own, by which entities grow. */
function readPart(part: string, xml: string, found: Found): void {
  // The fields that are open, the innermost last, by their places in `fields`.
  const open: number[] = [];
  let [within, paragraph, instruction] = ['', '', ''];
  const endParagraph = (): void => {
    if (paragraph !== '') found.paragraphs.push(paragraph);
    paragraph = '';
  };
  const reader = new XmlReader(part, {
    open(name, written) {
      within = name;
      const attributes = attributesOf(written, part);
      if (name === 'altChunk') found.isActing = true;
      if (name === 'fldSimple') found.fields.push(attributes['instr'] ?? '');
      if (name === 'fldChar') {
        if (attributes['fldCharType'] === 'begin') open.push(found.fields.push('') - 1);
        if (attributes['fldCharType'] === 'end') open.pop();
      }
      if (name === 'Relationship' && isFetched(attributes)) found.isOutward = true;
    },
    text(text) {
      if (within === 't') paragraph += text;
      if (within === 'instrText') instruction += text;
    },
    close(name) {
      if (name === 'instrText') {
        const at = open.at(-1) ?? found.fields.push('') - 1;
        found.fields[at] += instruction;
        instruction = '';
      }
      if (name === 'p') endParagraph();
      within = '';
    },
  });
  reader.push(xml);
  reader.finish();
  endParagraph();
}

/** A link that somebody clicks fetches nothing by itself. */
function isFetched({ TargetMode: mode, Type: type = '' }: Readonly<Record<string, string | undefined>>): boolean {
  return mode?.toLowerCase() === 'external' && !type.endsWith('/hyperlink');
}

function loudFields({ fields }: Found): Problem[] {
  const words = fields.map((instruction) => instruction.trim().split(/\s/)[0]?.toUpperCase() ?? '');
  const loud = [...new Set(words.filter((word) => !quietFields.has(word)))];
  return loud.map((field) => ({ code: 'template.field', facts: { field: field.slice(0, 40) } }));
}

function unknownNames({ paragraphs }: Found, kind: TemplateKind): Problem[] {
  const known = new Set(Object.values<TemplateField>(templateFields[kind]).flatMap((field) => namesIn(field)));
  const unknown = [...new Set(paragraphs.flatMap((text) => writtenNames(text)))].filter((name) => !known.has(name));
  const facts = { known: placeholdersOf(kind) };
  return unknown.map((name) => ({ code: 'template.unknown-place', facts: { name: name.slice(0, 40), ...facts } }));
}

function namesIn(field: TemplateField): readonly string[] {
  return typeof field === 'string' ? [field] : [field.name, ...Object.values(field.of)];
}

/** What stands in braces. */
function writtenNames(text: string): readonly string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.trim().replace(/^[#/]\s*/, ''));
}

/** One of everything, to see that the template holds together. */
function sampleOf(kind: TemplateKind): Filled {
  return Object.fromEntries(
    Object.values<TemplateField>(templateFields[kind]).map((field) =>
      typeof field === 'string'
        ? [field, field]
        : [field.name, [Object.fromEntries(Object.values(field.of).map((name) => [name, name]))]],
    ),
  );
}
