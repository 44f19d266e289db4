import { fromHex, joined, toHex, utf8 } from './bytes.ts';
import { isSignedBy } from './check-signatures.ts';
import type { Election } from './manifest.ts';
import { signedBy } from './token.ts';

/** That a bundle lies in the box; it says nothing of when it came. */
export interface Receipt {
  readonly group: number;
  readonly admission: string;
  readonly revision: number;
  readonly bundle: string;
  readonly signature: string;
}

type Received = Omit<Receipt, 'signature'>;

export function makeReceipt(election: Pick<Election, 'hash'>, received: Received, boxSecret: Uint8Array): Receipt {
  return { ...received, signature: toHex(signedBy(boxSecret, receiptMessage(election, received))) };
}

/** Whether the box of this election has signed the receipt. */
export async function isReceipt(election: Election, { signature, ...received }: Receipt): Promise<boolean> {
  const bytes = fromHex(signature, 64);
  if (bytes === null) return false;
  return isSignedBy({ publicKey: election.boxKey, message: receiptMessage(election, received), signature: bytes });
}

function receiptMessage({ hash }: Pick<Election, 'hash'>, { group, admission, revision, bundle }: Received) {
  return joined(utf8('xianfeng-receipt-1\n'), hash, utf8([group, admission, revision, bundle].join(' ')));
}
