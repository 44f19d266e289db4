import type { CellFormat, CellLook } from './table.ts';
import { MAIN, XML_HEAD } from './written-xml.ts';

const LOOKS = ['plain', 'title', 'head', 'required-head', 'fault', 'remark'] as const satisfies readonly CellLook[];
const FORMATS = ['general', 'text', 'day', 'points'] as const satisfies readonly CellFormat[];
const FORMAT_IDS: Readonly<Record<CellFormat, number>> = { general: 0, text: 49, day: 164, points: 165 };

/** Fonts by position: plain, bold, title, white bold, grey. The face is the reader's own. */
const FONTS = [
  '<sz val="11"/>',
  '<b/><sz val="11"/>',
  '<b/><sz val="16"/>',
  '<b/><sz val="11"/><color rgb="FFFFFFFF"/>',
  '<sz val="10"/><color rgb="FF595959"/>',
];

/** Fills by position; the first two are fixed by the format. Red heads are the required columns people know. */
const FILLS = ['FFF2F2F2', 'FFC8102E', 'FFFFE699'];

const FORMS: Readonly<Record<CellLook, { font: number; fill: number; border: number; horizontal: string }>> = {
  plain: { font: 0, fill: 0, border: 0, horizontal: 'general' },
  title: { font: 2, fill: 0, border: 0, horizontal: 'center' },
  head: { font: 1, fill: 2, border: 1, horizontal: 'center' },
  'required-head': { font: 3, fill: 3, border: 1, horizontal: 'center' },
  fault: { font: 0, fill: 4, border: 1, horizontal: 'general' },
  remark: { font: 4, fill: 0, border: 0, horizontal: 'left' },
};

/** Position of a style in the list `stylesPart` writes; `isQuoted` keeps a text a text even after it is edited. */
export function styleIndex(look: CellLook, format: CellFormat, isQuoted: boolean): number {
  return (LOOKS.indexOf(look) * FORMATS.length + FORMATS.indexOf(format)) * 2 + (isQuoted ? 1 : 0);
}

export function stylesPart(): string {
  const styles = LOOKS.flatMap((look) =>
    FORMATS.flatMap((format) => [false, true].map((isQuoted) => style(look, format, isQuoted))),
  );
  const fonts = FONTS.map((font) => `<font>${font}</font>`);
  const fills = FILLS.map(
    (color) => `<fill><patternFill patternType="solid"><fgColor rgb="${color}"/></patternFill></fill>`,
  );
  const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFBFBF"/></${name}>`;
  return (
    `${XML_HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="2">` +
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="0.00##"/></numFmts>' +
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts><fills count="${fills.length + 2}">` +
    '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `${fills.join('')}</fills><borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map(side).join('')}` +
    '</border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${styles.length}">${styles.join('')}</cellXfs></styleSheet>`
  );
}

function style(look: CellLook, format: CellFormat, isQuoted: boolean): string {
  const { font, fill, border, horizontal } = FORMS[look];
  const wraps = look === 'plain' ? '' : ' wrapText="1"';
  return (
    `<xf numFmtId="${FORMAT_IDS[format]}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"` +
    ` applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${isQuoted ? ' quotePrefix="1"' : ''}>` +
    `<alignment horizontal="${horizontal}" vertical="center"${wraps}/></xf>`
  );
}
