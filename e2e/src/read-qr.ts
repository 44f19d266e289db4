/**
 * The words of a printed QR code (ISO/IEC 18004), as a telephone reads them, from the squares that are drawn. What is drawn
 * by a browser has no faults, so that nothing has to be corrected; level M, versions 4 to 12.
 */
export function readQr(path: string): string {
  const dark = new Set([...path.matchAll(/M(\d+) (\d+)h/g)].map(([, column, row]) => `${row} ${column}`));
  const size = 1 + Math.max(...[...dark].flatMap((place) => place.split(' ').map(Number)));
  const version = (size - 17) / 4;
  const isDark = (row: number, column: number): boolean => dark.has(`${row} ${column}`);
  const bits = [...places(size, version)].map(([row, column]) => {
    const isTurned = masks[maskOf(isDark)]?.(row, column) === 0;
    return isDark(row, column) === isTurned ? 0 : 1;
  });
  return words(unwoven(bits, version), version);
}

/** By version: centers of the patterns that align, and the lengths of the blocks of data at level M. */
const layouts: Readonly<Record<number, { readonly centers: readonly number[]; readonly blocks: readonly number[] }>> = {
  4: { centers: [6, 26], blocks: [32, 32] },
  5: { centers: [6, 30], blocks: [43, 43] },
  6: { centers: [6, 34], blocks: [27, 27, 27, 27] },
  7: { centers: [6, 22, 38], blocks: [31, 31, 31, 31] },
  8: { centers: [6, 24, 42], blocks: [38, 38, 39, 39] },
  9: { centers: [6, 26, 46], blocks: [36, 36, 36, 37, 37] },
  10: { centers: [6, 28, 50], blocks: [43, 43, 43, 43, 44] },
  11: { centers: [6, 30, 54], blocks: [50, 51, 51, 51, 51] },
  12: { centers: [6, 32, 58], blocks: [36, 36, 36, 36, 36, 36, 37, 37] },
};

function layoutOf(version: number) {
  const layout = layouts[version];
  if (layout === undefined) throw new Error(`A QR code of version ${version} is not read here.`);
  return layout;
}

const masks: readonly ((row: number, column: number) => number)[] = [
  (row, column) => (row + column) % 2,
  (row) => row % 2,
  (_, column) => column % 3,
  (row, column) => (row + column) % 3,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2,
  (row, column) => ((row * column) % 2) + ((row * column) % 3),
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2,
];

/** The three bits of the mask, which are masked themselves. */
function maskOf(isDark: (row: number, column: number) => boolean): number {
  const bits = [2, 3, 4].reduce((sum, column) => sum * 2 + Number(isDark(8, column)), 0);
  return bits ^ 0b101;
}

/** Where data lie, in their order: pairs of columns from the right, upwards and downwards by turns. */
function* places(size: number, version: number): Generator<readonly [number, number]> {
  let isUpwards = true;
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    for (let step = 0; step < size; step += 1) {
      const row = isUpwards ? size - 1 - step : step;
      for (const column of [right, right - 1]) if (!isPattern(row, column, { size, version })) yield [row, column];
    }
    isUpwards = !isUpwards;
  }
}

function isPattern(row: number, column: number, { size, version }: { size: number; version: number }): boolean {
  const isCorner = (row < 9 && column < 9) || (row < 9 && column >= size - 8) || (row >= size - 8 && column < 9);
  const isVersion = version >= 7 && ((row < 6 && column >= size - 11) || (column < 6 && row >= size - 11));
  if (isCorner || isVersion || row === 6 || column === 6) return true;
  const { centers } = layoutOf(version);
  const last = centers.length - 1;
  return centers.some((down, at) =>
    centers.some((across, other) => {
      const isFinder = (at === 0 && (other === 0 || other === last)) || (at === last && other === 0);
      return !isFinder && Math.abs(row - down) <= 2 && Math.abs(column - across) <= 2;
    }),
  );
}

/** The bytes of data, block after block, as bits: they are drawn with the blocks woven into each other. */
function unwoven(bits: readonly number[], version: number): string {
  const { blocks } = layoutOf(version);
  const byteAt = (at: number): string => bits.slice(at * 8, at * 8 + 8).join('');
  const read = blocks.map((): string[] => []);
  let next = 0;
  for (let at = 0; at < Math.max(...blocks); at += 1)
    for (const [block, length] of blocks.entries()) {
      if (at < length) read[block]?.push(byteAt(next));
      if (at < length) next += 1;
    }
  return read.flat().join('');
}

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';

/** Runs of digits, of capital letters and of bytes, each with its length before it. */
function words(bits: string, version: number): string {
  let at = 0;
  const take = (count: number): number => Number.parseInt(bits.slice(at, (at += count)), 2);
  const isLarge = version >= 10;
  let text = '';
  for (;;) {
    const mode = at + 4 > bits.length ? 0 : take(4);
    if (mode === 1) {
      let left = take(isLarge ? 12 : 10);
      for (; left > 0; left -= 3) {
        const digits = Math.min(left, 3);
        text += String(take([0, 4, 7, 10][digits] ?? 0)).padStart(digits, '0');
      }
    } else if (mode === 2) {
      let left = take(isLarge ? 11 : 9);
      for (; left > 1; left -= 2) {
        const pair = take(11);
        text += letters.charAt(Math.floor(pair / 45)) + letters.charAt(pair % 45);
      }
      if (left === 1) text += letters.charAt(take(6));
    } else if (mode === 4) {
      const count = take(isLarge ? 16 : 8);
      text += Buffer.from(Array.from({ length: count }, () => take(8))).toString('utf8');
    } else return text;
  }
}
