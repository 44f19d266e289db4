/** Pictures of 24 × 16 dots that a browser drew, as it wrote them. */
function bytes(base64: string): Buffer {
  return Buffer.from(base64, 'base64');
}

export const jpeg = bytes(
  [
    '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/',
    '2wBDAAoHBwgHBgoICAgLCgoLDhgQDg0NDh0VFhEYIx8lJCIfIiEmKzcvJik0KSEiMEExNDk7Pj4+JS5ESUM8SDc9Pjv/2wBDAQoLCw4NDhwQEB',
    'w7KCIoOzs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozs7Ozv/wAARCAAQABgDASIAAhEBAxEB/8QAFgABAQEA',
    'AAAAAAAAAAAAAAAAAAYF/8QAHxAAAQMEAwEAAAAAAAAAAAAAAQACBAMFBhIREyEx/8QAFgEBAQEAAAAAAAAAAAAAAAAABAIG/8QAGxEAAgMBAQ',
    'EAAAAAAAAAAAAAAQIAAxEhUXH/2gAMAwEAAhEDEQA/AKfDsOsF1xaHNmwO2RV33f3VG88PcB4HAfAFFZjb4tqymZChUuqPS00ZsXccsaT6ST9J',
    'WIiEWBGZNfVQ6Ws5ckHeed+wiIoi5//Z',
  ].join(''),
);
export const png = bytes(
  [
    'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAU0lEQVR4AeyQwQkAIAhFpUnqWqu0ba3SuVHq5k0FQyFQ+BdR//elkeuxVALjQo',
    'O+F3DS5kAD7QFpLwwkQuCHaJYGnMSoxIDfB0SA53Z8ICL8H9EFAAD//w41nQ8AAAAGSURBVAMADNVHwSStCOkAAAAASUVORK5CYII=',
  ].join(''),
);
export const webp = bytes(
  [
    'UklGRk4CAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAA',
    'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    'AAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAA',
    'ABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1',
    'AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAP',
    'KnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZW',
    'UDggYAAAAPADAJ0BKhgAEAA+nT6ZSCWjIqEwCACwE4lmALsMEvJQALHHH6H3BQAA/Drm42J6O+RZPT84F7pPubKMqNLziliTuQ/hb+mE/8l5dL',
    '8tRDA/4/gpfsNrL/z+7W7cpIAAAA==',
  ].join(''),
);

/** What a phone writes beside a photo: where it was taken, with what, and which way up. */
export const place = ['Huawei Mate', '2026:07:28 08:31:07', 'GPS 28.2282N 112.9388E', 'http://ns.adobe.com/xap/1.0/'];

/** A segment of a JPEG: marker, length, content. */
export function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

/** An Exif block with an orientation, in either order of bytes, followed by whatever is to be lost. */
function exif(orientation: number, isLittle = false): Buffer {
  const value = `0${orientation}`;
  const tiff = isLittle
    ? `49492a0008000000${'0100'}${'1201'}${'0300'}${'01000000'}${value}000000${'00000000'}`
    : `4d4d002a00000008${'0001'}${'0112'}${'0003'}${'00000001'}00${value}0000${'00000000'}`;
  const told = Buffer.from(place.join('\0'), 'latin1');
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(tiff, 'hex'), told]);
}

/** The photo as a phone would have written it: with Exif, XMP, IPTC, a comment, and a film behind its end. */
export function phonePhoto(orientation: number, isLittle = false): Buffer {
  const told = Buffer.from(place.join('\0'), 'latin1');
  const beside = [
    segment(0xe1, exif(orientation, isLittle)),
    segment(0xe1, Buffer.concat([Buffer.from('http://ns.adobe.com/xap/1.0/\0', 'latin1'), told])),
    segment(0xe2, Buffer.concat([Buffer.from('MPF\0', 'latin1'), told])),
    segment(0xed, told),
    segment(0xfe, told),
  ];
  return Buffer.concat([jpeg.subarray(0, 2), ...beside, jpeg.subarray(2), Buffer.from('ftypmp42'), told]);
}

/** A PDF of one page with these words in its catalog, written as a program would. */
export function pdf(catalog = '', tail = ''): Buffer {
  return Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R ${catalog} >>\nendobj\n` +
      `2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n` +
      `3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 100] >>\nendobj\n${tail}` +
      `trailer\n<< /Root 1 0 R >>\nstartxref\n0\n%%EOF\n`,
    'latin1',
  );
}
