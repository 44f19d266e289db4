import type { PaperBallot } from '@xianfeng/contract';
import type { ReactElement } from 'react';
import { useText } from '../text/use-text.ts';

/** Where the two keyings stand, in words. */
export function KeyingWords({ ballot }: { readonly ballot: PaperBallot }): ReactElement {
  const text = useText('paperBallots');
  const { state, keyings, members, items, groups } = ballot;
  const mine = keyings.find(({ isMine }) => isMine);
  const other = keyings.find(({ isMine }) => !isMine);
  const cells = members.length * items.length * groups.length;
  const sentences: string[] = [];
  if (state === 'counted') sentences.push(text('words.counted'));
  else if (state === 'void') sentences.push(text('words.void'));
  else if (state === 'differs') sentences.push(text('words.differs', { count: ballot.differences.length }));
  else {
    if (mine === undefined && keyings.length >= 2) sentences.push(text('words.full'));
    else if (mine === undefined) sentences.push(text('words.start'));
    else if (mine.finishedAt === null)
      sentences.push(text('words.mine', { keying: mine.keying, done: mine.cells, left: cells - mine.cells }));
    if (other !== undefined && mine?.finishedAt == null)
      sentences.push(text(other.finishedAt === null ? 'words.otherKeying' : 'words.other', { name: other.keyedBy }));
    if (mine != null && mine.finishedAt !== null) sentences.push(text('words.waiting'));
  }
  return (
    <div role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </div>
  );
}
