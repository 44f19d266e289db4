import { placeholdersOf, type TemplateField, templateFields, type TemplateKind } from '@xianfeng/contract';
import type { Problem } from '@xianfeng/engine';
import { Refusal } from '../spreadsheets/refusal.ts';
import { countUnpacked, unpack } from '../spreadsheets/unpack.ts';
import { readDirectory } from '../spreadsheets/zip-directory.ts';
import { type Filled, fillTemplate } from './fill-template.ts';

/** What makes a document do something by itself when it is opened. */
const acting = /vbaProject|vbaData|activeX|embeddings\/|\.bin$|\.exe$|customUI/i;

/** Fields that only number pages; every other one may fetch or start something. */
const quietFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES']);

/** Everything that stands against a Word template of a county. Read in memory alone; nothing of it is ever run. */
export async function checkTemplate(bytes: Uint8Array, kind: TemplateKind): Promise<readonly Problem[]> {
  const parts = partsOf(bytes);
  if (parts === null) return [{ code: 'template.not-word' }];
  if (parts === 'large') return [{ code: 'template.unpacks-too-large' }];
  const problems = [...actingParts(parts), ...outwardLinks(parts), ...loudFields(parts), ...unknownNames(parts, kind)];
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

type Parts = ReadonlyMap<string, string>;

/** The texts of the package's XML parts by name; null where it is no Word document. */
function partsOf(bytes: Uint8Array): Parts | 'large' | null {
  const texts = new Map<string, string>();
  try {
    const directory = readDirectory(bytes);
    countUnpacked(directory.values(), bytes.length);
    for (const [name, part] of directory) {
      const chunks: Uint8Array[] = [];
      unpack(part, (chunk) => chunks.push(new Uint8Array(chunk)));
      texts.set(name, /\.(xml|rels)$/.test(name) ? Buffer.concat(chunks).toString('utf8') : '');
    }
  } catch (error) {
    if (error instanceof Refusal) return error.problem.code === 'spreadsheet.unpacks-too-large' ? 'large' : null;
    throw error;
  }
  const types = texts.get('[Content_Types].xml') ?? '';
  const isWord = texts.has('word/document.xml') && types.includes('wordprocessingml.document.main+xml');
  // No part of a Word document declares a type of its own: that is how entities are made to grow.
  return isWord && [...texts.values()].every((text) => !text.includes('<!DOCTYPE')) ? texts : null;
}

function actingParts(parts: Parts): Problem[] {
  const isMacro = (parts.get('[Content_Types].xml') ?? '').includes('macroEnabled');
  const found = [...parts.keys()].find((name) => acting.test(name));
  return isMacro || found !== undefined ? [{ code: 'template.macros' }] : [];
}

/** A template or picture that is fetched from elsewhere tells that place who opens it; a link that somebody clicks does not. */
function outwardLinks(parts: Parts): Problem[] {
  const relations = [...parts].filter(([name]) => name.endsWith('.rels')).flatMap(([, text]) => tagsOf(text));
  const outward = relations.filter((tag) => /TargetMode\s*=\s*["']External/i.test(tag) && !/\/hyperlink["']/.test(tag));
  return outward.length === 0 ? [] : [{ code: 'template.outward' }];
}

function tagsOf(text: string): readonly string[] {
  return text.match(/<Relationship\b[^>]*>/g) ?? [];
}

function loudFields(parts: Parts): Problem[] {
  const instructions = [...parts.values()].flatMap((text) => [
    ...[...text.matchAll(/<w:fldSimple\b[^>]*w:instr="([^"]*)"/g)].map(([, instruction = '']) => instruction),
    ...text
      .split(/w:fldCharType="begin"/)
      .slice(1)
      .map((field) => instructionIn(field.split(/w:fldCharType="(?:separate|end)"/)[0] ?? '')),
  ]);
  const words = instructions.map((instruction) => instruction.trim().split(/\s/)[0]?.toUpperCase() ?? '');
  const loud = [...new Set(words.filter((word) => !quietFields.has(word)))];
  return loud.map((field) => ({ code: 'template.field', facts: { field: field.slice(0, 40) } }));
}

/** An instruction may stand in pieces. */
function instructionIn(xml: string): string {
  return [...xml.matchAll(/<w:instrText\b[^>]*>([^<]*)/g)].map(([, piece = '']) => piece).join('');
}

function unknownNames(parts: Parts, kind: TemplateKind): Problem[] {
  const fields = Object.values<TemplateField>(templateFields[kind]);
  const known = new Set(fields.flatMap((field) => namesIn(field)));
  const written = [...parts].filter(([name]) => name.startsWith('word/')).flatMap(([, text]) => writtenNames(text));
  const unknown = [...new Set(written)].filter((name) => !known.has(name));
  const facts = { known: placeholdersOf(kind) };
  return unknown.map((name) => ({ code: 'template.unknown-place', facts: { name: name.slice(0, 40), ...facts } }));
}

function namesIn(field: TemplateField): readonly string[] {
  return typeof field === 'string' ? [field] : [field.name, ...Object.values(field.of)];
}

/** What stands in braces, paragraph by paragraph: Word cuts a text into pieces wherever it likes. */
function writtenNames(xml: string): readonly string[] {
  return xml.split('</w:p>').flatMap((paragraph) => {
    const text = [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)].map(([, piece = '']) => piece).join('');
    return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name.trim().replace(/^[#/]\s*/, ''));
  });
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
