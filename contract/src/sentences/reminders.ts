import type { SentenceTable } from './sentence-table.ts';

/** Why what was to be sent out has not gone. Each is tried again by itself the same day. */
export const reminderSentences: SentenceTable = {
  'reminder.mail-off': {
    zh: () => '这里没有开通邮件提醒，邮箱没有存。请先让系统管理员开通。',
    en: () => 'This installation sends no mail; the address was not kept. Ask the system administrator first.',
  },
  'reminder.mail-sign-in-refused': {
    zh: () => '邮件服务器不认用户名或密码。请核对 reminders.json 里的 user 和 password，改好后重新启动。',
    en: () => 'The mail server refuses user name or password. Check them in reminders.json and start again.',
  },
  'reminder.mail-address-refused': {
    zh: () => '邮件服务器不收这个收件地址或发件地址。请核对发件地址；收件地址由本人在“登录与安全”里改。',
    en: () => 'The mail server refuses the address of sender or recipient. Check the sender; people mend their own.',
  },
  'reminder.mail-not-taken': {
    zh: () => '邮件服务器没有收下这封信。过一会儿会自动再发；一直这样，请问管邮件服务器的人。',
    en: () => 'The mail server did not take the letter. It is sent again; if it stays so, ask who runs the server.',
  },
  'reminder.mail-unreachable': {
    zh: () => '连不上邮件服务器。请核对 reminders.json 里的 host、port 和 security，以及网络。',
    en: () => 'The mail server cannot be reached. Check host, port and security in reminders.json, and the network.',
  },
  'reminder.webhook-address-refused': {
    zh: () => '推送地址在内网或本机，不能推送。确实要推到内网，请把它的 IP 写进 reminders.json 的 allowed。',
    en: () => 'The webhook stands in a private network. If that is meant, name its IP address under allowed.',
  },
  'reminder.webhook-not-https': {
    zh: () => '推送到外面的地址要用 https。请改 reminders.json 里的 address。',
    en: () => 'A webhook outside the own network needs https. Change its address in reminders.json.',
  },
  'reminder.webhook-unknown-host': {
    zh: () => '找不到推送地址的主机。请核对 reminders.json 里的 address 和网络。',
    en: () => 'The host of the webhook is not known. Check its address in reminders.json, and the network.',
  },
  'reminder.webhook-not-taken': {
    zh: () => '对方没有收下推送（不跟着转到别的地址）。请问管接收程序的人。',
    en: () => 'The receiver did not take the message; it is not followed elsewhere. Ask who runs the receiver.',
  },
  'reminder.webhook-answer-too-long': {
    zh: () => '对方回的内容太长，没有读完。请让对方只回状态。',
    en: () => 'The receiver’s answer is too long and was not read. It should answer with a status alone.',
  },
  'reminder.webhook-slow': {
    zh: () => '对方 3 秒内没有回答。请让对方先收下再处理。',
    en: () => 'The receiver did not answer within 3 seconds. It should take the message first and work later.',
  },
  'reminder.webhook-unreachable': {
    zh: () => '连不上推送地址。请核对 reminders.json 里的 address 和网络。',
    en: () => 'The webhook cannot be reached. Check its address in reminders.json, and the network.',
  },
};
