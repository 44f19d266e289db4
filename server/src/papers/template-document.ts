import { templateFaces, type TemplatePart } from '@xianfeng/contract';
import { strToU8, zipSync } from 'fflate';
import { officialPage } from './official-page.ts';

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Twentieths of a point, which Word measures in. */
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440);
const half = (points: number): number => points * 2;
const pitch = twips(officialPage.textHeight / officialPage.lines);
const cell = ((officialPage.textWidth / officialPage.characters) * 72) / 25.4;
/**
 * By how much a character of the body is narrower than its type, in twentieths of a point, so that a line holds as many as
 * it has to. Not by the grid of characters: programs other than Word give every character a whole cell, or two.
 */
const narrowed = Math.floor((cell - officialPage.body) * 20);

interface Look {
  readonly face: keyof typeof templateFaces;
  /** pt */
  readonly size: number;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly isIndented?: boolean;
  readonly color?: string;
  /** Lines left empty above. */
  readonly above?: number;
  /** A line over or under the paragraph. */
  readonly edge?: string;
}

const looks: Readonly<Record<Exclude<TemplatePart['look'], 'table'>, Look>> = {
  mark: { face: 'title', size: 30, align: 'center', color: 'C8102E', above: 2 },
  number: {
    ...{ face: 'text', size: officialPage.body, align: 'center', above: 1 },
    edge: '<w:bottom w:val="single" w:sz="12" w:space="11" w:color="C8102E"/>',
  },
  title: { face: 'title', size: officialPage.title, align: 'center', above: 1 },
  to: { face: 'text', size: officialPage.body, align: 'left', above: 1 },
  text: { face: 'text', size: officialPage.body, align: 'both', isIndented: true },
  heading: { face: 'heading', size: officialPage.body, align: 'left', isIndented: true },
  right: { face: 'text', size: officialPage.body, align: 'right' },
  small: { face: 'text', size: 12, align: 'right' },
  line: {
    ...{ face: 'text', size: 12, align: 'left', above: 1 },
    edge: '<w:top w:val="dashed" w:sz="4" w:space="6" w:color="000000"/>',
  },
};

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Only the body stands in the grid of lines; smaller type would be spread over it. */
const ungridded = (size: number): string => (size === officialPage.body ? '' : '<w:snapToGrid w:val="0"/>');

function run(text: string, { face, size, color }: Pick<Look, 'face' | 'size' | 'color'>): string {
  const colored = color === undefined ? '' : `<w:color w:val="${color}"/>`;
  const fonts = `<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${templateFaces[face]}"/>`;
  const sized = `<w:sz w:val="${half(size)}"/><w:szCs w:val="${half(size)}"/>`;
  const spaced = size === officialPage.body ? `<w:spacing w:val="${narrowed}"/>` : '';
  return `<w:r><w:rPr>${fonts}${colored}${spaced}${sized}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

function paragraph(text: string, look: Look): string {
  const { align, isIndented, above = 0, edge, size } = look;
  const border = edge === undefined ? '' : `<w:pBdr>${edge}</w:pBdr>`;
  // Type that is higher than a line has a line as high as itself.
  const rule = size > 28 ? '' : ` w:line="${pitch}" w:lineRule="exact"`;
  const spacing = `<w:spacing w:before="${above * pitch}" w:after="0"${rule}/>`;
  const indent = isIndented === true ? `<w:ind w:firstLineChars="200" w:firstLine="${half(size) * 20}"/>` : '';
  return `<w:p><w:pPr>${border}${ungridded(size)}${spacing}${indent}<w:jc w:val="${align}"/></w:pPr>${run(text, look)}</w:p>`;
}

/** pt */
const tableSize = 12;

function table({ widths, rows }: Extract<TemplatePart, { readonly look: 'table' }>): string {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => Math.round((twips(officialPage.textWidth) * width) / all));
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const cellOf = (text: string, at: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${columns[at] ?? 0}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr><w:p><w:pPr>${ungridded(tableSize)}<w:spacing w:before="40" w:after="40"/><w:jc w:val="center"/></w:pPr>${run(text, { face: 'text', size: tableSize })}</w:p></w:tc>`;
  const grid = columns.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const written = rows.map((row) => `<w:tr>${row.map(cellOf).join('')}</w:tr>`).join('');
  const properties = `<w:tblPr><w:tblW w:w="${twips(officialPage.textWidth)}" w:type="dxa"/><w:tblBorders>${border.join('')}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>`;
  // Two tables without anything between them would be one.
  return `<w:tbl>${properties}<w:tblGrid>${grid}</w:tblGrid>${written}</w:tbl><w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/></w:pPr></w:p>`;
}

function section(): string {
  const { width, height, head, binding, textWidth, textHeight } = officialPage;
  const footer = height - head - textHeight - officialPage.pageNumberDown - 5;
  return [
    `<w:sectPr><w:footerReference w:type="default" r:id="rId1"/><w:footerReference w:type="even" r:id="rId2"/>`,
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/>`,
    `<w:pgMar w:top="${twips(head)}" w:right="${twips(width - binding - textWidth)}" w:bottom="${twips(height - head - textHeight)}" w:left="${twips(binding)}" w:header="851" w:footer="${twips(footer)}" w:gutter="0"/>`,
    `<w:docGrid w:type="lines" w:linePitch="${pitch}"/></w:sectPr>`,
  ].join('');
}

/** The number of the page between dashes, at the outer edge. */
function footer(side: 'left' | 'right'): string {
  const look = { face: 'text', size: officialPage.pageNumber } as const;
  const field = (kind: string): string => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
  const number = `${field('begin')}<w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${field('end')}`;
  const indent = `<w:ind w:${side}Chars="100" w:${side}="${officialPage.pageNumber * 20}"/>`;
  return `${header}<w:ftr xmlns:w="${main}"><w:p><w:pPr>${ungridded(look.size)}${indent}<w:jc w:val="${side}"/></w:pPr>${run('— ', look)}${number}${run(' —', look)}</w:p></w:ftr>`;
}

const overrides = {
  document: 'document.main',
  styles: 'styles',
  settings: 'settings',
  footer1: 'footer',
  footer2: 'footer',
} as const;

/** A Word document (ECMA-376) of these parts, by the measures of official papers; the same parts are the same bytes. */
export function templateDocument(parts: readonly TemplatePart[]): Uint8Array {
  const body = parts.map((part) => (part.look === 'table' ? table(part) : paragraph(part.text, looks[part.look])));
  const types = Object.entries(overrides).map(
    ([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`,
  );
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const files = {
    '[Content_Types].xml': `${header}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.join('')}</Types>`,
    '_rels/.rels': `${header}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `${header}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'footer', 'footer1.xml')}${relation('rId2', 'footer', 'footer2.xml')}${relation('rId3', 'styles', 'styles.xml')}${relation('rId4', 'settings', 'settings.xml')}</Relationships>`,
    'word/document.xml': `${header}<w:document xmlns:w="${main}" xmlns:r="${relations}"><w:body>${body.join('')}${section()}</w:body></w:document>`,
    'word/styles.xml': `${header}<w:styles xmlns:w="${main}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${templateFaces.text}"/><w:sz w:val="${half(officialPage.body)}"/><w:szCs w:val="${half(officialPage.body)}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/settings.xml': `${header}<w:settings xmlns:w="${main}"><w:evenAndOddHeaders/></w:settings>`,
    'word/footer1.xml': footer('right'),
    'word/footer2.xml': footer('left'),
  };
  const bytes = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(bytes, { level: 9, mtime: new Date(2026, 0, 1) });
}
