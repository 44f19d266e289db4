import { createServer, type Socket } from 'node:net';
import { afterAll } from 'vitest';

export interface ReceivedLetter {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly id: string;
}

export interface MailServer {
  readonly port: number;
  readonly letters: ReceivedLetter[];
  /** What it says to the next recipients in place of taking them. */
  refusesWith: string | null;
}

/** A mail server on this machine that speaks as much of RFC 5321 as one letter needs, without TLS. */
export async function mailServer(): Promise<MailServer> {
  const state = { letters: [] as ReceivedLetter[], refusesWith: null as string | null };
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(socket, state);
  });
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return Object.assign(state, { port });
}

function converse(socket: Socket, state: Pick<MailServer, 'letters' | 'refusesWith'>): void {
  let [waiting, letter] = ['', null as string | null];
  const envelope = { from: '', to: '' };
  const say = (line: string) => socket.write(`${line}\r\n`);
  const hear = (line: string): void => {
    if (letter !== null) {
      if (line !== '.') letter += `${line.replace(/^\./, '')}\r\n`;
      else {
        state.letters.push({ ...envelope, ...partsOf(letter) });
        letter = null;
        say('250 taken');
      }
    } else if (/^EHLO/i.test(line)) say('250 receiver');
    else if (/^MAIL FROM:/i.test(line)) {
      envelope.from = within(line);
      say('250 ok');
    } else if (/^RCPT TO:/i.test(line)) {
      envelope.to = within(line);
      say(state.refusesWith ?? '250 ok');
    } else if (/^DATA/i.test(line)) {
      letter = '';
      say('354 go on');
    } else if (/^QUIT/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('502 unknown');
  };
  say('220 receiver');
  socket.setEncoding('utf8');
  socket.on('error', () => undefined);
  socket.on('data', (chunk: string) => {
    waiting += chunk;
    for (let end = waiting.indexOf('\r\n'); end >= 0; end = waiting.indexOf('\r\n')) {
      const line = waiting.slice(0, end);
      waiting = waiting.slice(end + 2);
      hear(line);
    }
  });
}

function within(line: string): string {
  return /<([^>]*)>/.exec(line)?.[1] ?? '';
}

function partsOf(letter: string): Omit<ReceivedLetter, 'from' | 'to'> {
  const end = letter.indexOf('\r\n\r\n');
  const head = letter.slice(0, end).replaceAll(/\r\n[ \t]+/g, ' ');
  const body = letter.slice(end + 4);
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const isBase64 = field('content-transfer-encoding') === 'base64';
  return {
    id: field('message-id'),
    subject: field('subject').replaceAll(/=\?utf-8\?([bq])\?([^?]*)\?=\s*/gi, (_, kind: string, words: string) =>
      kind.toLowerCase() === 'b' ? fromBase64(words) : unquoted(words.replaceAll('_', ' ')),
    ),
    text: (isBase64 ? fromBase64(body) : unquoted(body)).replaceAll('\r\n', '\n'),
  };
}

function fromBase64(text: string): string {
  return Buffer.from(text, 'base64').toString('utf8');
}

/** Quoted-printable (RFC 2045, 6.7). */
function unquoted(text: string): string {
  const joined = text.replaceAll(/=\r\n/g, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
