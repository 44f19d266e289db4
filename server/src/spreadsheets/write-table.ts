import { strToU8, zipSync } from 'fflate';
import type { Table } from './table.ts';
import { sheetPart } from './write-sheet.ts';
import { stylesPart } from './write-styles.ts';
import { MAIN, RELATIONS, XML_HEAD, xmlText } from './written-xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A fixed day inside the archive: the same tables give the same bytes, whenever and wherever. */
const WRITTEN_AT = new Date(2020, 0, 1);

/** An .xlsx of these tables, one tab each. Texts are inert whatever they begin with; numbers stay numbers. */
export function writeTables(tables: readonly Table[]): Uint8Array {
  const names = tabNames(tables);
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(tables.length)),
    '_rels/.rels': strToU8(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': strToU8(workbookPart(names)),
    'xl/_rels/workbook.xml.rels': strToU8(
      relations([
        ...names.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': strToU8(stylesPart()),
  };
  for (const [at, table] of tables.entries()) files[`xl/worksheets/sheet${at + 1}.xml`] = strToU8(sheetPart(table));
  return zipSync(files, { level: 6, mtime: WRITTEN_AT });
}

function workbookPart(names: readonly string[]): string {
  const sheets = names.map((name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  return (
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets></workbook>`
  );
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const entries = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}" ContentType="${TYPE}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, at) => override(`worksheets/sheet${at + 1}.xml`, 'worksheet'));
  return (
    `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${override('workbook.xml', 'sheet.main')}` +
    `${override('styles.xml', 'styles')}${sheets.join('')}</Types>`
  );
}

/** Excel allows 31 characters without seven signs, each name once; a name is bent to that, never refused. */
function tabNames(tables: readonly Table[]): readonly string[] {
  const used = new Set<string>();
  return tables.map((table, at) => {
    const plain = table.name
      .toWellFormed()
      .replace(/[[\]:*?/\\\p{Cc}]/gu, ' ')
      .replace(/^'+|'+$/g, '')
      .trim();
    let name = (plain === '' ? `Sheet${at + 1}` : plain).slice(0, 31).toWellFormed();
    for (let again = 2; used.has(name.toLowerCase()); again += 1) name = `${plain.slice(0, 27)} ${again}`;
    used.add(name.toLowerCase());
    return name;
  });
}
