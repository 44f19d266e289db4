// A worker has none of what the page put in place for older browsers.
import '../older-browsers.ts';

/** What a worker says: how far it is, an answer, or that it broke. */
type Said<Answer, Progress> =
  | { readonly progress: Progress }
  | { readonly answer: Answer }
  | { readonly broken: string };

export interface Work<Question, Answer> {
  /** Questions are answered one after the other. */
  ask(question: Question): Promise<Answer>;
  /** Ends the worker, and with it every secret it held. */
  end(): void;
}

/** What would hold up the page is done beside it. `worker` is named by the caller, so that it is built along. */
export function startWork<Question, Answer, Progress = never>(
  worker: Worker,
  onProgress?: (progress: Progress) => void,
): Work<Question, Answer> {
  let last: Promise<unknown> = Promise.resolve();
  const askNow = (question: Question): Promise<Answer> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<Said<Answer, Progress>>) => {
        if ('progress' in data) onProgress?.(data.progress);
        else if ('answer' in data) resolve(data.answer);
        else reject(new Error(data.broken));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(question);
    });
  return {
    ask: (question) => {
      const answer = last.then(() => askNow(question));
      last = answer.catch(() => undefined);
      return answer;
    },
    end: () => worker.terminate(),
  };
}

/** The worker's own side of it: answers each question. */
export function answerWork<Question, Answer, Progress = never>(
  answer: (question: Question, tell: (progress: Progress) => void) => Promise<Answer>,
): void {
  const say = (said: Said<Answer, Progress>): void => self.postMessage(said);
  self.onmessage = ({ data }: MessageEvent<Question>) => {
    answer(data, (progress) => say({ progress })).then(
      (found) => say({ answer: found }),
      (error: unknown) => say({ broken: String(error) }),
    );
  };
}
