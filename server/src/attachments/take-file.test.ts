import { deflateSync, crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { takeFile } from './take-file.ts';
import { jpeg, pdf, phonePhoto, place, png, segment, webp } from './testing/pictures.ts';

function kept(bytes: Buffer): Buffer {
  const taken = takeFile(bytes);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
  return taken.value.bytes;
}

function codeOf(bytes: Buffer): string {
  const taken = takeFile(bytes);
  return taken.ok ? 'taken' : (taken.problems[0]?.code ?? '');
}

function pngChunk(kind: string, content: string): Buffer {
  const body = Buffer.from(kind + content, 'latin1');
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(content.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), chunk.length - 4);
  return chunk;
}

function webpChunk(kind: string, content: string): Buffer {
  const head = Buffer.from(`${kind}\0\0\0\0`, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, Buffer.from(content.length % 2 === 0 ? content : `${content}\0`, 'latin1')]);
}

test.each([1, 3, 6, 8])(
  'a photo loses place, time, device, comments and the film behind it; turned %i it stays',
  (turn) => {
    for (const isLittle of [false, true]) {
      const photo = phonePhoto(turn, isLittle);
      const clean = kept(photo);
      for (const word of [...place, 'ftypmp42', 'MPF']) {
        expect(photo.includes(word)).toBe(true);
        expect(clean.includes(word), word).toBe(false);
      }
      const turned = turn === 1 ? '' : 'Exif\0\0MM\0*';
      expect(clean.includes(turned)).toBe(true);
      // Everything the browser drew is there, byte for byte.
      expect(clean.includes(jpeg.subarray(20))).toBe(true);
      expect(kept(clean)).toEqual(clean);
      expect(clean.length - jpeg.length).toBe(turn === 1 ? 0 : 36);
    }
  },
);

test('of a PNG and a WebP only what is drawn stays', () => {
  const told = place.join('\0');
  const chunks = [
    pngChunk('eXIf', told),
    pngChunk('tEXt', `GPS\0${told}`),
    pngChunk('iTXt', told),
    pngChunk('tIME', 'x'),
  ];
  const end = png.length - 12;
  const photo = Buffer.concat([png.subarray(0, end), ...chunks, png.subarray(end), Buffer.from(told)]);
  expect(kept(photo)).toEqual(png);
  const parts = Buffer.concat([webp, webpChunk('EXIF', told), webpChunk('XMP ', `${told}!`), webpChunk('PRIV', told)]);
  parts.writeUInt32LE(parts.length - 8, 4);
  parts.writeUInt8((parts[20] ?? 0) | 0x0c, 20);
  expect(kept(Buffer.concat([parts, Buffer.from(told)]))).toEqual(webp);
});

test('a plain PDF is kept as it is', () => {
  expect(kept(pdf())).toEqual(pdf());
});

test.each([
  ['a script', '/OpenAction << /S /JavaScript /JS (app.alert(1)) >>', 'attachment.pdf-acts'],
  ['a script whose name is written as numbers', '/OpenAction << /S /J#61vaScript /J#53 (x) >>', 'attachment.pdf-acts'],
  ['a program to start', '/OpenAction << /S /Launch /F (cmd.exe) >>', 'attachment.pdf-acts'],
  ['a file inside', '/Names << /EmbeddedFiles 9 0 R >>', 'attachment.pdf-acts'],
  ['acts of its own', '/AA << /O 9 0 R >>', 'attachment.pdf-acts'],
  ['a form that is sent', '/AcroForm << /XFA 9 0 R >>', 'attachment.pdf-acts'],
  ['a lock', '/Encrypt 9 0 R', 'attachment.pdf-locked'],
])('a PDF with %s is refused, in the open or packed', (_what, words, code) => {
  expect(codeOf(pdf(words))).toBe(code);
  const packed = deflateSync(Buffer.from(`4 0 << ${words} >>`, 'latin1'));
  const stream = Buffer.concat([
    Buffer.from('4 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode >>\nstream\r\n', 'latin1'),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
  expect(codeOf(pdf('', stream.toString('latin1')))).toBe(code);
});

test.each<[string, Buffer, string]>([
  [
    'a drawing with scripts',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'attachment.kind-unknown',
  ],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'attachment.kind-unknown'],
  ['a program of Windows', Buffer.from('MZ\x90\0\x03'), 'attachment.kind-unknown'],
  ['a program of Linux', Buffer.from('\x7fELF\x02\x01'), 'attachment.kind-unknown'],
  ['a packed document of Office', Buffer.from('PK\x03\x04word/document.xml'), 'attachment.kind-unknown'],
  ['an old document of Office', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'attachment.kind-unknown'],
  ['a GIF', Buffer.from('GIF89a'), 'attachment.kind-unknown'],
  ['nothing', Buffer.alloc(0), 'attachment.kind-unknown'],
  ['a photo of an iPhone in its own format', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), 'attachment.heic'],
  [
    'a page that begins like a photo',
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.from('<html>')]),
    'attachment.unreadable',
  ],
  ['a page that begins like a PDF', Buffer.from('%PDF-1.7<script>alert(1)</script>'), 'attachment.unreadable'],
  [
    'a segment longer than the file',
    Buffer.concat([jpeg.subarray(0, 2), segment(0xe1, Buffer.alloc(9)).subarray(0, 8)]),
    'attachment.unreadable',
  ],
])('%s is refused', (_what, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('cut anywhere, a picture is refused and never hangs', () => {
  for (const picture of [phonePhoto(6), png, webp]) {
    const whole = picture === png || picture === webp ? picture.length : picture.indexOf('ftypmp42');
    for (let length = 12; length < whole; length += 1) {
      expect(codeOf(picture.subarray(0, length))).toBe('attachment.unreadable');
    }
  }
});

test('whatever bytes are changed at random, a picture is taken or refused and nothing else happens', () => {
  const seed = Date.now() % 1_000_000;
  let state = seed;
  const next = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state % below;
  };
  const changed = Array.from({ length: 2000 }, () => {
    const photo = Buffer.from(phonePhoto(6));
    for (let change = 0; change < 3; change += 1) photo[next(photo.length)] = next(256);
    return photo;
  });
  const longest = phonePhoto(6).length + 36;
  const odd = changed.filter((photo) => {
    const taken = takeFile(photo);
    return taken.ok && taken.value.bytes.length > longest;
  });
  expect({ seed, odd }).toEqual({ seed, odd: [] });
});
