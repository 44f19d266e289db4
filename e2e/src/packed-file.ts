/** A file out of a package, whose files stand one after the other as they are. */
export function packedFile(bytes: Buffer, name: string): Buffer {
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const start = at + 30 + bytes.readUInt16LE(at + 26);
    const end = start + bytes.readUInt32LE(at + 18);
    if (bytes.subarray(at + 30, start).toString() === name) return bytes.subarray(start, end);
    at = end;
  }
  throw new Error(`${name} is not in the package.`);
}
