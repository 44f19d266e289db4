import type { ReminderSettings } from '@xianfeng/contract';
import { createTransport } from 'nodemailer';
import type { Sent } from './sent.ts';

type Mail = NonNullable<ReminderSettings['mail']>;

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same letter: a mail server that has seen it may drop the second. */
  readonly id: string;
}

const secondsMost = 15;

/** Hands one letter to the mail server. Nothing of it is logged, and what the server answers is told as a code alone. */
export async function sendMail(mail: Mail, { to, subject, text, id }: Letter): Promise<Sent> {
  const { host, port, security, user, password, from } = mail;
  const transport = createTransport({
    ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls', ignoreTLS: security === 'none' },
    ...(user === undefined ? {} : { auth: { user, pass: password ?? '' } }),
    ...{
      connectionTimeout: secondsMost * 1000,
      greetingTimeout: secondsMost * 1000,
      socketTimeout: secondsMost * 1000,
    },
    // A letter is words alone: nothing is fetched or read from a file for it.
    ...{ disableFileAccess: true, disableUrlAccess: true, logger: false },
  });
  try {
    const domain = from.slice(from.indexOf('@') + 1);
    await transport.sendMail({ from, to: { name: '', address: to }, subject, text, messageId: `<${id}@${domain}>` });
    return { isSent: true };
  } catch (error) {
    return { isSent: false, fault: faultOf(error) };
  } finally {
    transport.close();
  }
}

function faultOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EAUTH') return 'reminder.mail-sign-in-refused';
  if (code === 'EENVELOPE') return 'reminder.mail-address-refused';
  if (code === 'EMESSAGE') return 'reminder.mail-not-taken';
  return 'reminder.mail-unreachable';
}
