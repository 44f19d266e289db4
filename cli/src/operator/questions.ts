import { createInterface } from 'node:readline';
import { operatorWords } from '@xianfeng/contract';

/** Asks at the console, one line each; answers may also be piped in. */
export interface Questions {
  /** The trimmed answer once it is good; undefined when the input has ended. */
  ask(question: string, isGood?: (answer: string) => boolean): Promise<string | undefined>;
  close(): void;
}

export function openQuestions(): Questions {
  const lines = createInterface({ input: process.stdin, terminal: false });
  const answers = lines[Symbol.asyncIterator]();
  return {
    async ask(question, isGood = () => true) {
      for (;;) {
        process.stdout.write(question);
        const { value, done } = await answers.next();
        if (done === true) return undefined;
        const answer = String(value).normalize('NFKC').trim();
        if (isGood(answer)) return answer;
        process.stdout.write(`${operatorWords.wrongAnswer}\n`);
      }
    },
    close: () => lines.close(),
  };
}
