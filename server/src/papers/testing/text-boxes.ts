import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A piece of text where it stands on a page, from the page's upper left corner, in mm; sizes in pt. */
export interface TextBox {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that the letters stand on. */
  readonly baseline: number;
  readonly size: number;
}

export interface ReadPage {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TextBox[];
}

const mm = (points: number): number => (points * 25.4) / 72;

/** What a reader's program finds on the pages of a PDF, in the order of the text. */
export async function readPages(pdf: Uint8Array): Promise<readonly ReadPage[]> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  const document = await task.promise;
  const pages: ReadPage[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const boxes = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , size, left, bottom] = item.transform as number[];
      if (size === undefined || left === undefined || bottom === undefined) return [];
      const box = { text: item.str, left: mm(left), right: mm(left + item.width), baseline: mm(height - bottom) };
      return [{ ...box, size }];
    });
    pages.push({ width: mm(width), height: mm(height), boxes });
  }
  await task.destroy();
  return pages;
}

/** The lines of a page from top to bottom: boxes that stand on the same line, put together from left to right. */
export function linesOf({ boxes }: ReadPage): readonly TextBox[] {
  const lines = Map.groupBy(boxes, ({ baseline }) => Math.round(baseline * 2));
  return [...lines.entries()]
    .toSorted(([one], [other]) => one - other)
    .map(([, line]) => {
      const parts = line.toSorted((one, other) => one.left - other.left);
      const text = parts.map((part) => part.text).join('');
      const right = Math.max(...parts.map((part) => part.right));
      const [first] = parts;
      if (first === undefined) throw new Error('A line has a first box.');
      return { ...first, text, right };
    });
}

/** All that a reader's program finds, without the breaks of lines. */
export function wholeText(pages: readonly ReadPage[]): string {
  return pages.flatMap((page) => linesOf(page).map(({ text }) => text)).join('');
}
