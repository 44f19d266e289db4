import { paperWords } from '@xianfeng/contract';
import type { Block } from './paper.ts';

/** GB/T 9704-2012, 7.3.3: the levels of a text are numbered 一、 (一) 1. (1), each begun anew under the one above it. */
export function numbered(blocks: readonly Block[]): Block[] {
  const counts = [0, 0, 0, 0];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const at = block.depth - 1;
    counts[at] = (counts[at] ?? 0) + 1;
    counts.fill(0, at + 1);
    return { ...block, text: paperWords.numbered(block.depth, counts[at] ?? 1, block.text) };
  });
}
