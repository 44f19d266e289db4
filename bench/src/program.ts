import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../cli/bin/xianfeng.mjs', import.meta.url));
/** The process says at its end how much memory it took at most. */
const SAY_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("peak="+process.resourceUsage().maxRSS))';
const RESULT = /"total":"(\d+)\.(\d\d)","sections":\{[^}]*\},"grade":"[a-z-]+","stars":(\d+)/g;
/** Longer than one member's result. */
const TAIL = 4096;

/** What came out for one member, in the order of the evidence. */
export type ResultListener = (hundredths: number, stars: number) => void;

export interface Scored {
  readonly milliseconds: number;
  readonly peakMegabytes: number;
}

/** Runs `xianfeng score` as people run it, on a file or on chunks that come in one after another. */
export async function score(evidence: string | Iterable<string>, listener: ResultListener): Promise<Scored> {
  const from = performance.now();
  const file = typeof evidence === 'string' ? evidence : '-';
  const running = spawn(process.execPath, ['--import', SAY_PEAK, program, 'score', '--scheme', 'county-star', file]);
  let said = '';
  running.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const ended = once(running, 'close');
  // Where the program ends before it has read everything, its exit code tells.
  running.stdin.on('error', () => {});
  const feeding = Promise.race([feed(running.stdin, evidence), ended]);
  const [[status]] = await Promise.all([ended, readResults(running.stdout, listener), feeding]);
  const peak = /peak=(\d+)/.exec(said);
  if (status !== 0 || peak === null) throw new Error(`xianfeng score ended with ${status}: ${said}`);
  return { milliseconds: performance.now() - from, peakMegabytes: Number(peak[1]) / 1024 };
}

async function feed(to: NodeJS.WritableStream, evidence: string | Iterable<string>): Promise<void> {
  if (typeof evidence !== 'string') for (const chunk of evidence) if (!to.write(chunk)) await once(to, 'drain');
  to.end();
}

async function readResults(from: NodeJS.ReadableStream, listener: ResultListener): Promise<void> {
  let rest = '';
  from.setEncoding('utf8');
  for await (const chunk of from) {
    rest += chunk;
    let end = 0;
    for (const [text, whole, hundredths, stars] of rest.matchAll(RESULT)) {
      listener(Number(whole) * 100 + Number(hundredths), Number(stars));
      end = rest.indexOf(text, end) + text.length;
    }
    rest = rest.slice(Math.max(end, rest.length - TAIL));
  }
}
