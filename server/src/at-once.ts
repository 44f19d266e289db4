/** How many requests of one account are worked on at the same time, and how many more may wait for it. */
const workedOnMost = 4;
const waitingMost = 60;

interface Line {
  workedOn: number;
  readonly waiting: (() => void)[];
}

export interface AtOnce {
  /**
   * Does the work when the account's turn has come; null where too many wait already. A page that opens asks for more than
   * four things at once, so the next ones wait; only who floods is sent away.
   */
  inTurn<Value>(accountId: string, work: () => Promise<Value>): Promise<Value | null>;
}

export function openAtOnce(): AtOnce {
  const lines = new Map<string, Line>();
  return {
    async inTurn(accountId, work) {
      const line = lines.get(accountId) ?? { workedOn: 0, waiting: [] };
      lines.set(accountId, line);
      if (line.workedOn >= workedOnMost) {
        if (line.waiting.length >= waitingMost) return null;
        await new Promise<void>((begin) => line.waiting.push(begin));
      } else line.workedOn += 1;
      try {
        return await work();
      } finally {
        // The place goes to whoever waited longest, or is given up.
        const next = line.waiting.shift();
        if (next !== undefined) next();
        else {
          line.workedOn -= 1;
          if (line.workedOn === 0) lines.delete(accountId);
        }
      }
    },
  };
}
