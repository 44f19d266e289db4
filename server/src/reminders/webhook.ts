import { createHmac } from 'node:crypto';
import { lookup } from 'node:dns/promises';
import { request as requestPlain } from 'node:http';
import { request as requestTls } from 'node:https';
import { isIP } from 'node:net';
import type { ReminderSettings } from '@xianfeng/contract';
import { isAdmitted } from './admitted-address.ts';
import type { Sent } from './sent.ts';

type Webhook = NonNullable<ReminderSettings['webhook']>;

const secondsMost = 3;
const answerBytesMost = 64 * 1024;

export interface WebhookMessage {
  readonly body: string;
  /** The same for the same day of the same committee: whoever gets it twice knows. */
  readonly id: string;
  readonly now: Date;
}

/** What the receiver works out again: HMAC-SHA256 over time and body, so that an old message cannot be sent once more as new. */
export function signatureOf(secret: string, time: string, body: string): string {
  return createHmac('sha256', secret).update(`${time}.${body}`, 'utf8').digest('hex');
}

/** Posts one message. The name is looked up once and that very address is connected to; nothing is followed anywhere else. */
export async function postWebhook(webhook: Webhook, message: WebhookMessage): Promise<Sent> {
  const deadline = AbortSignal.timeout(secondsMost * 1000);
  const target = new URL(webhook.address);
  const address = await admittedAddress(target, webhook.allowed, deadline);
  if (typeof address !== 'string') return address;
  // Unsigned eyes on the way are only for the organization's own network.
  if (target.protocol !== 'https:' && !webhook.allowed.includes(address)) return failed('reminder.webhook-not-https');
  return post(target, { address, secret: webhook.secret, message, deadline });
}

async function admittedAddress(target: URL, allowed: readonly string[], deadline: AbortSignal): Promise<string | Sent> {
  // What stands for a number in an address has been made the usual writing by URL: 0x7f.1 and 2130706433 are 127.0.0.1.
  const host = target.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) > 0) return isAdmitted(host, allowed) ? host : failed('reminder.webhook-address-refused');
  const ending = new Promise<never>((_, reject) => {
    deadline.addEventListener('abort', () => reject(new Error('Too slow.')), { once: true });
  });
  const found = await Promise.race([lookup(host, { all: true }), ending]).catch(() => []);
  const [first] = found;
  if (first === undefined) return failed('reminder.webhook-unknown-host');
  // One that is refused among them would be one that may be next.
  if (found.some(({ address }) => !isAdmitted(address, allowed))) return failed('reminder.webhook-address-refused');
  return first.address;
}

interface Posting {
  readonly address: string;
  readonly secret: string;
  readonly message: WebhookMessage;
  readonly deadline: AbortSignal;
}

function post(target: URL, { address, secret, message, deadline }: Posting): Promise<Sent> {
  const { body, id, now } = message;
  const time = String(Math.floor(now.getTime() / 1000));
  const isTls = target.protocol === 'https:';
  const name = target.hostname.replace(/^\[|\]$/g, '');
  const options = {
    ...{ host: address, port: target.port === '' ? (isTls ? 443 : 80) : Number(target.port), method: 'POST' },
    ...{ path: `${target.pathname}${target.search}`, signal: deadline, agent: false as const },
    ...(isTls && isIP(name) === 0 ? { servername: name } : {}),
    headers: {
      ...{ host: target.host, 'content-type': 'application/json; charset=utf-8' },
      ...{ 'content-length': Buffer.byteLength(body), 'x-xianfeng-delivery': id, 'x-xianfeng-time': time },
      'x-xianfeng-signature': `sha256=${signatureOf(secret, time, body)}`,
    },
  };
  return new Promise((resolve) => {
    const sending = (isTls ? requestTls : requestPlain)(options, (answer) => {
      const { statusCode = 0 } = answer;
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
        if (bytes <= answerBytesMost) return;
        resolve(failed('reminder.webhook-answer-too-long'));
        answer.destroy();
      });
      answer.on('error', () => resolve(failed('reminder.webhook-unreachable')));
      answer.on('end', () => {
        const isTaken = statusCode >= 200 && statusCode < 300;
        resolve(isTaken ? { isSent: true } : failed('reminder.webhook-not-taken'));
      });
    });
    sending.on('error', () =>
      resolve(failed(deadline.aborted ? 'reminder.webhook-slow' : 'reminder.webhook-unreachable')),
    );
    sending.end(body);
  });
}

function failed(fault: string): Sent {
  return { isSent: false, fault };
}
