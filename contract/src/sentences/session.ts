import type { SentenceTable } from './sentence-table.ts';

/** Signing in and passwords. */
export const sessionSentences: SentenceTable = {
  'session.none': {
    zh: () => '您还没有登录，或登录已过期，请重新登录。',
    en: () => 'You are not signed in, or no longer; sign in again.',
  },
  'session.wrong': {
    zh: () => '用户名或密码不对，请检查后再试。',
    en: () => 'Name and password do not fit. Check both and try again.',
  },
  'session.locked': {
    zh: (f) =>
      `连续输错超过 ${f('attemptsMost')} 次，这个用户名暂停登录 ${f('lockMinutes')} 分钟，请稍后再试，或请管理员重新打印一次性登录码。`,
    en: (f) =>
      `More than ${f('attemptsMost')} wrong tries: this name is shut for ${f('lockMinutes')} minutes. Try later, or ask an administrator for a new one-time code.`,
  },
  'session.password-due': {
    zh: () => '您是用一次性登录码登录的，请先设置自己的密码。',
    en: () => 'You signed in with a one-time code; set a password of your own first.',
  },
  'session.code-expired': {
    zh: () => '一次性登录码已过期，请管理员重新打印。',
    en: () => 'The one-time code has expired; ask an administrator for a new one.',
  },
  'password.weak': {
    zh: (f) =>
      `密码至少 ${f('charactersLeast')} 个字符，并且包含大写字母、小写字母、数字、其他符号四类中的至少 ${f('kindsLeast')} 类。请换一个密码。`,
    en: (f) =>
      `A password has at least ${f('charactersLeast')} characters, of at least ${f('kindsLeast')} of these four kinds: capitals, small letters, digits, other signs. Choose another.`,
  },
  'password.contains-username': {
    zh: () => '密码里不能包含用户名，请换一个密码。',
    en: () => 'A password must not contain the user name; choose another.',
  },
  'password.unchanged': {
    zh: () => '新密码与原密码相同，请换一个。',
    en: () => 'The new password is the old one; choose another.',
  },
  'password.current-wrong': {
    zh: () => '原密码不对，密码没有改动。',
    en: () => 'The present password is wrong; nothing was changed.',
  },
};
