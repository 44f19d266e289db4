import { writeTables } from '../write-table.ts';
import { archiveOf, bombEntry, entryOf } from './bombs.ts';
import { madeUpPeople, ROSTER_HEADS, rosterTable } from './made-up-roster.ts';
import { packageOf, textRow, workbookParts } from './packages.ts';
import { seeded } from './seeded.ts';

export interface BrokenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const PERSON = [
  '张伟',
  '男',
  '汉族',
  '1980-03-15',
  '2005-07-01',
  '2006-07-01',
  '第一党支部',
  '',
  '正式党员',
  '13900000000',
];
const HEAD = textRow(1, ROSTER_HEADS);
const GOOD = HEAD + textRow(2, PERSON);
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const OLD = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

/** A good roster; every damaged file is made from one like it. */
export function goodRoster(people = 40, seed = 1): Uint8Array {
  return writeTables([rosterTable(madeUpPeople(people, seed))]);
}

/** The good roster cut off at every hundredth of its length. */
export function cutFiles(): BrokenFile[] {
  const whole = goodRoster();
  return Array.from({ length: 99 }, (_, at) => {
    const bytes = whole.slice(0, Math.floor((whole.length * (at + 1)) / 100));
    return { name: `cut at ${at + 1} %`, bytes };
  });
}

/** Rosters in which one to eight bits are not what they were. */
export function flippedFiles(count: number, seed: number): BrokenFile[] {
  const chance = seeded(seed);
  const whole = goodRoster();
  return Array.from({ length: count }, (_, at) => {
    const bytes = whole.slice();
    for (let flips = 1 + chance.below(8); flips > 0; flips -= 1) {
      const place = chance.below(bytes.length);
      bytes[place] = (bytes[place] ?? 0) ^ (1 << chance.below(8));
    }
    return { name: `bits flipped ${at}`, bytes };
  });
}

/**
 * Whole archives whose checksums are right but whose parts are not what a program would write: pieces cut
 * out, doubled, swapped for other pieces or for words of the format. Some may still be readable.
 */
export function mutatedFiles(count: number, seed: number): BrokenFile[] {
  const chance = seeded(seed);
  const parts = workbookParts(
    `${GOOD}<row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><f>A1</f><v>43647.5</v></c></row>`,
    {
      shared: '<si><r><t>张</t></r><rPh sb="0" eb="1"><t>z</t></rPh></si>',
      styles:
        '<numFmts><numFmt numFmtId="164" formatCode="yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs>',
      after: '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    },
  );
  const names = Object.keys(parts);
  return Array.from({ length: count }, (_, at) => {
    const name = chance.pick(names);
    let bytes = Buffer.from(parts[name] ?? '');
    for (let times = 1 + chance.below(4); times > 0; times -= 1) bytes = mutated(bytes, chance);
    return { name: `mutated ${at}: ${name}`, bytes: packageOf({ ...parts, [name]: bytes }) };
  });
}

const WORDS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '&amp;',
  '&#0;',
  '/',
  '</row>',
  '<row>',
  '<c/>',
  '<c t="s">',
  '<v>',
  '</v>',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!',
  '<?',
  '\0',
  '\ufffe',
  ' r="A1048577"',
  ' t="b"',
  '-1',
  '1e308',
  '_x0000_',
  'xl/',
  '../',
];

function mutated(bytes: Buffer<ArrayBuffer>, chance: ReturnType<typeof seeded>): Buffer<ArrayBuffer> {
  const from = chance.below(bytes.length + 1);
  const to = Math.min(bytes.length, from + chance.below(40));
  const piece = bytes.subarray(from, to);
  const other = bytes.subarray(chance.below(bytes.length + 1)).subarray(0, chance.below(60));
  const middle = chance.pick([
    Buffer.alloc(0),
    Buffer.concat([piece, piece]),
    other,
    Buffer.from(chance.pick(WORDS)),
    Buffer.concat([piece, Buffer.from(chance.pick(WORDS))]),
    Buffer.from([chance.below(256)]),
  ]);
  return Buffer.concat([bytes.subarray(0, from), middle, bytes.subarray(to)]);
}

/** Rosters with one cell that a tired person might type; each is refused by the roster, not by the reader. */
export function mistypedFiles(count: number, seed: number): BrokenFile[] {
  const chance = seeded(seed);
  const mistakes: readonly (readonly [column: number, texts: readonly string[]])[] = [
    [0, ['张伟1', '', '张伟（党员）', '=张伟', '13900000000']],
    [1, ['男女', '先生', '1']],
    [
      3,
      [
        '1980',
        '1980-3',
        '1980年3月',
        '80-3-15',
        '2030-01-01',
        '1980-02-30',
        '某日',
        '3/15/1980',
        '',
        '29295',
        '1800-01-01',
      ],
    ],
    [4, ['1990-01-01', '1970-01-01', '2005.7', '二〇〇五年', '', '2005-13-01', '2027-01-01']],
    [5, ['2001-01-01', '2006', '没有', '2006-06-31']],
    [6, ['']],
    [8, ['群众', '正式党员 预备党员', '党员甲', '预备党员', '积极分子']],
    [9, ['1390000000', '139-0000', '139000000001', 'abc', '13900000000/13800000000']],
  ];
  return Array.from({ length: count }, (_, at) => {
    const [column, texts] = chance.pick(mistakes);
    const text = chance.pick(texts);
    const cells = PERSON.map((good, index) => (index === column ? text : good));
    const name = `mistyped ${at}: ${ROSTER_HEADS[column]} ${text}`;
    return { name, bytes: packageOf(workbookParts(HEAD + textRow(2, cells))) };
  });
}

/** Files somebody made to hurt, and files that are not what their name says. */
export function crafted(): BrokenFile[] {
  return [...otherKinds(), ...archives(), ...markup(), ...cells(), ...tables(), ...texts()].map(([name, bytes]) => ({
    name,
    bytes,
  }));
}

type Named = readonly [name: string, bytes: Uint8Array];

function otherKinds(): Named[] {
  const word = { '_rels/.rels': '<R><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></R>' };
  return [
    ['nothing at all', new Uint8Array()],
    ['a PDF', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj')],
    ['a PNG renamed', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['an old .xls', OLD],
    ['an encrypted .xlsx', Buffer.concat([OLD, utf16('EncryptedPackage'), Buffer.alloc(500)])],
    ['a web page named .xls', Buffer.from('<html><table><tr><td>姓名</td></tr></table></html>')],
    ['a Word document', packageOf(word)],
    ['some other archive', packageOf({ 'readme.txt': 'hello' })],
    ['an empty archive', archiveOf([])],
    ['random bytes', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3)) & 255)],
  ];
}

function archives(): Named[] {
  const parts = Object.entries(workbookParts(GOOD)).map(([name, part]) => entryOf(name, part));
  const sheet = parts.findIndex((part) => part.name.endsWith('sheet1.xml'));
  const shared = bombEntry('a', 1);
  const picture = bombEntry('xl/media/image1.png', 100, 0);
  const without = (ending: string) => archiveOf(parts.filter((part) => !part.name.endsWith(ending)));
  const changed = (more: object) => archiveOf(parts.map((part, at) => (at === sheet ? { ...part, ...more } : part)));
  return [
    [
      'a 400 MB bomb as the sheet',
      archiveOf([...parts.filter((_, at) => at !== sheet), bombEntry('xl/worksheets/sheet1.xml', 100)]),
    ],
    ['a 400 MB bomb beside the sheet', archiveOf([...parts, picture])],
    ['a bomb that lies about its size', archiveOf([...parts, { ...picture, unpackedSize: 10 }])],
    [
      'one bomb listed a thousand times',
      archiveOf(
        Array.from({ length: 1000 }, (_, at) => ({ ...shared, name: `a${at}` })),
        true,
      ),
    ],
    ['five thousand parts', archiveOf(Array.from({ length: 5000 }, (_, at) => entryOf(`a${at}`, 'x')))],
    ['a part that climbs out', archiveOf([...parts, entryOf('../../etc/passwd', 'x')])],
    ['a part with an absolute name', archiveOf([...parts, entryOf('/etc/passwd', 'x')])],
    ['a part on a Windows drive', archiveOf([...parts, entryOf('C:\\windows\\system.ini', 'x')])],
    ['two parts of one name', archiveOf([...parts, ...parts.slice(sheet, sheet + 1)])],
    ['an unknown compression', changed({ method: 12 })],
    ['an encrypted part', changed({ flags: 1 })],
    ['a wrong checksum', changed({ checksum: 7 })],
    ['no workbook', without('workbook.xml')],
    ['no sheet', without('sheet1.xml')],
    ['no relations', without('workbook.xml.rels')],
  ];
}

function markup(): Named[] {
  const lol = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('');
  const sheet = (content: string | Uint8Array) =>
    packageOf({ ...workbookParts(''), 'xl/worksheets/sheet1.xml': content });
  const deep = '<a>'.repeat(10_000);
  return [
    ['entities that multiply', sheet(`<!DOCTYPE w [<!ENTITY a0 "x">${lol}]><worksheet>&a9;</worksheet>`)],
    [
      'an entity from a file',
      sheet('<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet>&x;</worksheet>'),
    ],
    [
      'an entity nobody declared',
      sheet('<worksheet><sheetData><row r="1"><c><v>&x;</v></c></row></sheetData></worksheet>'),
    ],
    ['elements nested without end', sheet(deep)],
    ['elements not closed', sheet('<worksheet><sheetData><row r="1">')],
    ['elements closed crosswise', sheet('<worksheet><sheetData></worksheet></sheetData>')],
    ['two roots', sheet('<worksheet></worksheet><worksheet></worksheet>')],
    ['text beside the root', sheet('<worksheet></worksheet>x')],
    ['a tag that never ends', sheet(`<worksheet ${'a="b" '.repeat(100_000)}`)],
    ['no markup at all', sheet('hello')],
    [
      'GBK bytes in the sheet',
      sheet(
        Buffer.concat([Buffer.from('<worksheet><a>'), Buffer.from('d5c5ceb0', 'hex'), Buffer.from('</a></worksheet>')]),
      ),
    ],
    ['UTF-16 in the sheet', sheet(utf16('\ufeff<worksheet></worksheet>'))],
    ['a raw control byte in a text', packageOf(workbookParts(HEAD + textRow(2, ['张\u0001伟', ...PERSON.slice(1)])))],
  ];
}

function cells(): Named[] {
  const withCell = (cell: string): Uint8Array => packageOf(workbookParts(`${GOOD}<row r="3">${cell}</row>`));
  const name = (text: string): Uint8Array => packageOf(workbookParts(HEAD + textRow(2, [text, ...PERSON.slice(1)])));
  return [
    ['a column beyond the last', withCell('<c r="BDWGO3"><v>1</v></c>')],
    ['a value in column XFD', withCell('<c r="XFD3"><v>1</v></c>')],
    ['a row beyond the last', packageOf(workbookParts(`${GOOD}<row r="99999999"/>`))],
    ['rows that go backwards', packageOf(workbookParts(textRow(5, ROSTER_HEADS) + textRow(2, PERSON)))],
    ['cells that go backwards', withCell('<c r="C3"><v>1</v></c><c r="A3"><v>1</v></c>')],
    ['a cell of another row', withCell('<c r="A9"><v>1</v></c>')],
    ['a cell within a cell', withCell('<c r="A3"><c r="B3"/></c>')],
    ['an unknown type', withCell('<c r="A3" t="zzz"><v>1</v></c>')],
    ['a shared text that is not there', withCell('<c r="A3" t="s"><v>99</v></c>')],
    ['a shared text before the first', withCell('<c r="A3" t="s"><v>-1</v></c>')],
    ['a number of letters', withCell('<c r="A3"><v>abc</v></c>')],
    ['not a number', withCell('<c r="A3"><v>NaN</v></c>')],
    ['a number without size', withCell('<c r="A3"><v>1e99999</v></c>')],
    ['a name that is a formula without result', withCell('<c r="A3"><f>B1&amp;C1</f></c>')],
    ['a name that is an error', withCell('<c r="A3" t="e"><v>#REF!</v></c>')],
    ['NUL in a name', name('张_x0000_伟')],
    ['half a surrogate pair', name('张&#xD800;伟')],
    ['a mark that turns the reading direction', name('张&#x202E;伟')],
    ['a character beyond Unicode', name('张&#x110000;伟')],
    ['a name of 40,000 characters', name('张'.repeat(40_000))],
    [
      'names merged over two rows',
      packageOf(
        workbookParts(GOOD + textRow(3, ['', ...PERSON.slice(1)]), {
          after: '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>',
        }),
      ),
    ],
    [
      'a merged range of nonsense',
      packageOf(workbookParts(GOOD, { after: '<mergeCells><mergeCell ref="A:Z99x"/></mergeCells>' })),
    ],
  ];
}

function tables(): Named[] {
  const people = (heads: readonly string[], ...rows: readonly (readonly string[])[]): Uint8Array =>
    packageOf(workbookParts(textRow(1, heads) + rows.map((row, at) => textRow(at + 2, row)).join('')));
  const swapped = ROSTER_HEADS.map((head) => (head === '出生日期' ? '来源' : head));
  const doubled = ROSTER_HEADS.map((head) => (head === '民族' ? '出生日期' : head));
  const many = (count: number): Uint8Array =>
    writeTables(Array.from({ length: count }, (_, at) => ({ name: `表${at}`, columns: [], rows: [] })));
  const long = Array.from({ length: 60_002 }, (_, at) => `<row r="${at + 1}"><c><v>1</v></c></row>`).join('');
  const small = `<si><t>a</t></si>`.repeat(600_000);
  const far = (last: number): string => Array.from({ length: last }, () => '<c><v>1</v></c>').join('');
  const chorus = `<row><c t="s"><v>0</v></c></row>`.repeat(50_000);
  return [
    ['no headings', people(['a', 'b', 'c'], ['1', '2', '3'])],
    ['headings and nobody', people(ROSTER_HEADS)],
    ['a needed column missing', people(swapped, PERSON)],
    ['a column twice', people(doubled, PERSON)],
    ['one person twice', people(ROSTER_HEADS, PERSON, PERSON)],
    ['twenty-one sheets', many(21)],
    [
      'no sheet in the workbook',
      packageOf({ ...workbookParts(''), 'xl/workbook.xml': '<workbook><sheets/></workbook>' }),
    ],
    ['more than 60,000 rows', packageOf(workbookParts(long))],
    ['201 columns', packageOf(workbookParts(`<row>${far(201)}</row>`))],
    ['six hundred thousand shared texts', packageOf(workbookParts(GOOD, { shared: small }))],
    [
      'one shared text of 30 MB',
      packageOf(
        workbookParts(`${GOOD}<row r="3"><c t="s"><v>0</v></c></row>`, {
          shared: `<si><t>${'天地玄黄'.repeat(2_500_000)}</t></si>`,
        }),
      ),
    ],
    [
      'one long text in 50,000 cells',
      packageOf(workbookParts(chorus, { shared: `<si><t>${'天'.repeat(32_000)}</t></si>` })),
    ],
    ['a rich text of deep runs', packageOf(workbookParts(GOOD, { shared: `<si>${'<r>'.repeat(5000)}</si>` }))],
  ];
}

function texts(): Named[] {
  const line = (cells: readonly string[]): string => `${cells.join(',')}\n`;
  return [
    ['a text table with an open quote', Buffer.from(`${line(ROSTER_HEADS)}"张伟,男\n`)],
    ['a text table with NUL', Buffer.from(line(ROSTER_HEADS) + line(['张\0伟', ...PERSON.slice(1)]))],
    ['a text table with wrong headings', Buffer.from('a,b,c\n1,2,3\n')],
    ['a text table cut inside a character', Buffer.from(line(ROSTER_HEADS)).subarray(0, 40)],
    ['a text table of one endless line', Buffer.from('1,'.repeat(200_000))],
    ['a line of prose', Buffer.from('这不是表格。')],
  ];
}
