import { posix } from 'node:path';
import { limits } from './limits.ts';
import { neededPart, readPart } from './read-part.ts';
import type { Reading } from './reading.ts';
import { readSharedTexts } from './read-shared-texts.ts';
import { readSheet } from './read-sheet.ts';
import { readDayStyles } from './read-styles.ts';
import { damaged, Refusal } from './refusal.ts';
import { countUnpacked } from './unpack.ts';
import { attributesOf } from './xml-reader.ts';
import { readDirectory } from './zip-directory.ts';
import type { Part } from './zip-directory.ts';

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly relation: string;
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Reads an .xlsx: counts first, then streams every worksheet in the order of its tabs. Throws refusals. */
export function readPackage(bytes: Uint8Array, reading: Reading): void {
  const parts = readDirectory(bytes);
  countUnpacked(parts.values(), bytes.length);
  const main = mainPart(parts);
  const { entries, isFrom1904 } = readEntries(neededPart(parts, main));
  const relations = readRelations(parts, main);
  const byType = (type: string): Part | undefined => {
    const target = [...relations.values()].find((relation) => relation.type === type)?.target;
    return target === undefined ? undefined : parts.get(target);
  };
  const surroundings = {
    texts: readSharedTexts(byType('sharedStrings')),
    dayStyles: readDayStyles(byType('styles')),
    isFrom1904,
  };
  for (const entry of entries) {
    const relation = relations.get(entry.relation);
    if (relation === undefined) throw damaged(main);
    // A tab may hold a chart alone; it has no rows.
    if (relation.type !== 'worksheet') continue;
    reading.sheet(entry.name, entry.isHidden);
    readSheet(neededPart(parts, relation.target), surroundings, reading);
  }
}

function mainPart(parts: ReadonlyMap<string, Part>): string {
  const start = [...readRelations(parts, '').values()].find((relation) => relation.type === 'officeDocument');
  const name = start?.target ?? '';
  if (/^word\//.test(name)) throw new Refusal('spreadsheet.other-kind', { kind: 'Word' });
  if (/^ppt\//.test(name)) throw new Refusal('spreadsheet.other-kind', { kind: 'PowerPoint' });
  if (/\.bin$/.test(name)) throw new Refusal('spreadsheet.other-kind', { kind: 'XLSB' });
  if (parts.has('mimetype') && start === undefined) throw new Refusal('spreadsheet.other-kind', { kind: 'ODS' });
  if (start === undefined) throw new Refusal('spreadsheet.other-kind', { kind: 'ZIP' });
  return name;
}

/** Relations of a part by their id; targets as full part names, types by their last word. */
function readRelations(parts: ReadonlyMap<string, Part>, of: string): ReadonlyMap<string, Relation> {
  const folder = posix.dirname(of) === '.' ? '' : `${posix.dirname(of)}/`;
  const part = parts.get(`${folder}_rels/${posix.basename(of)}.rels`);
  const relations = new Map<string, Relation>();
  if (part === undefined) return relations;
  readPart(part, {
    open(name, written) {
      if (name !== 'Relationship') return;
      const { Id = '', Type = '', Target = '', TargetMode } = attributesOf(written, part.name);
      // Links to the outside are never followed.
      if (TargetMode === 'External') return;
      const target = posix.normalize(Target.startsWith('/') ? Target.slice(1) : folder + Target);
      relations.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
    text() {},
    close() {},
  });
  return relations;
}

function readEntries(part: Part): { readonly entries: readonly SheetEntry[]; readonly isFrom1904: boolean } {
  const entries: SheetEntry[] = [];
  let isFrom1904 = false;
  readPart(part, {
    open(element, written) {
      if (element !== 'sheet' && element !== 'workbookPr') return;
      const { name = '', state, id = '', date1904 } = attributesOf(written, part.name);
      if (element === 'workbookPr') isFrom1904 = date1904 === '1' || date1904 === 'true';
      else
        entries.push({ name: name.slice(0, 100), isHidden: state !== undefined && state !== 'visible', relation: id });
    },
    text() {},
    close() {},
  });
  if (entries.length === 0) throw damaged(part.name);
  if (entries.length > limits.sheets) {
    throw new Refusal('spreadsheet.too-many-sheets', { found: entries.length, most: limits.sheets });
  }
  return { entries, isFrom1904 };
}
