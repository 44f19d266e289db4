import { publicKeyOf, splitSecret } from '@xianfeng/ballot';
import type { Ballot } from '@xianfeng/contract';
import { useState } from 'react';
import { useGiveKey } from './queries.ts';

interface Made {
  readonly publicKey: string;
  /** Those that are not yet written down. */
  readonly shares: readonly string[];
  readonly turn: number;
}

const SECRET_LENGTH = 32;

/**
 * The key that opens the box, for as long as its shares are written down: it is in this page only, and gone with it.
 * What is sent is the public key.
 */
export function useCeremony({ id, scrutineers: { names, needed } }: Ballot) {
  const giveKey = useGiveKey();
  const [made, setMade] = useState<Made | null>(null);
  const begin = async (): Promise<void> => {
    const secret = crypto.getRandomValues(new Uint8Array(SECRET_LENGTH));
    const shares = await splitSecret(secret, { scrutineers: names.length, needed });
    const publicKey = Array.from(publicKeyOf(secret), (byte) => byte.toString(16).padStart(2, '0')).join('');
    secret.fill(0);
    setMade({ publicKey, shares, turn: 0 });
  };
  return {
    turn: made?.turn ?? null,
    share: made?.shares[0] ?? null,
    begin,
    // Whoever has his share takes it with him: it is not here any more.
    pass: () => setMade((now) => now && { ...now, shares: now.shares.slice(1), turn: now.turn + 1 }),
    finish: () => {
      // There was none when the scrutineers began: another key that came meanwhile is not replaced.
      if (made === null) return;
      giveKey.mutate({ id, publicKey: made.publicKey, seen: null }, { onSuccess: () => setMade(null) });
    },
    error: giveKey.error,
    isSending: giveKey.isPending,
  };
}
