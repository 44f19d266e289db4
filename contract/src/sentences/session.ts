import type { FactTexts, SentenceTable } from './sentence-table.ts';

const ownThings: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  username: ['用户名', 'user name'],
  name: ['姓名', 'name'],
  organization: ['单位或党组织名称', 'organization’s name'],
  'birth-date': ['出生日期', 'date of birth'],
};

function own(f: FactTexts, language: 0 | 1): string {
  return ownThings[f('what')]?.[language] ?? f('what');
}

/** Signing in: passwords, second factor, portal. */
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
  'session.address-locked': {
    zh: (f) =>
      `这个网络地址上输错的次数太多，新设备暂停登录 ${f('lockMinutes')} 分钟。以前登录过的电脑或手机不受影响，请换用，或稍后再试。`,
    en: (f) =>
      `Too many wrong tries came from this network; new devices cannot sign in for ${f('lockMinutes')} minutes. A device you signed in with before still can; use it, or try later.`,
  },
  'session.suspended': {
    zh: () => '这个账号已暂停使用，请联系系统管理员恢复。',
    en: () => 'This account is suspended; ask the system administrator to lift that.',
  },
  'session.second-factor-due': {
    zh: () => '密码对了，还差一步：请输入手机验证器上的动态码。',
    en: () => 'The password was right; one step is left: give the code of your authenticator.',
  },
  'session.password-due': {
    zh: () => '您是用一次性登录码登录的，请先设置自己的密码。',
    en: () => 'You signed in with a one-time code; set a password of your own first.',
  },
  'session.new-password-due': {
    zh: () => '密码用的时间到了，请先换一个新密码。',
    en: () => 'Your password has had its time; set a new one first.',
  },
  'session.enrolment-due': {
    zh: () => '您的职责要求登录时再用动态码核对一次，请先设置动态码。',
    en: () => 'Your office asks for a second factor when signing in; set it up first.',
  },
  'second-factor.wrong': {
    zh: () => '动态码不对，或者已经用过一次。请等手机上换了新的一组数字再输入。',
    en: () => 'The code does not fit, or was used already. Wait for the next one on your device and give that.',
  },
  'second-factor.set-already': {
    zh: () => '动态码已经设置好了。要换手机，请先由系统管理员重置。',
    en: () => 'There is a second factor already. To change the device, have the system administrator reset it.',
  },
  'second-factor.not-begun': {
    zh: () => '设置动态码的这一步已过时，请从头再来一次。',
    en: () => 'This step of setting up the second factor is over; begin again.',
  },
  'second-factor.demanded': {
    zh: () => '您的职责要求使用动态码，不能取消。',
    en: () => 'Your office asks for a second factor; it cannot be taken away.',
  },
  'portal.none': {
    zh: () => '这里没有接入统一门户，请用用户名和密码登录。',
    en: () => 'There is no portal here; sign in with name and password.',
  },
  'portal.unreachable': {
    zh: () => '统一门户现在连不上，请用用户名和密码登录，或稍后再试。',
    en: () => 'The portal cannot be reached now; sign in with name and password, or try later.',
  },
  'portal.refused': {
    zh: () => '统一门户的这次登录没有通过核对，请从登录页重新开始。',
    en: () => 'What came back from the portal does not fit; begin again from the sign-in page.',
  },
  'portal.person-unknown': {
    zh: () => '门户上的这个人还没有对应到这里的账号，请系统管理员登记；也可以用用户名和密码登录。',
    en: () =>
      'The person the portal names has no account here yet; ask the system administrator, or sign in with name and password.',
  },
  'portal.subject-taken': {
    zh: (f) => `门户编号“${f('subject')}”已经登记给别人，请核对。`,
    en: (f) => `The portal’s number “${f('subject')}” is somebody else’s already; check it.`,
  },
  'session.code-expired': {
    zh: () => '一次性登录码已过期，请管理员重新打印。',
    en: () => 'The one-time code has expired; ask an administrator for a new one.',
  },
  'password.weak': {
    zh: (f) =>
      f('kindsLeast') === '1'
        ? `密码至少 ${f('charactersLeast')} 个字符。请换一个密码。`
        : `密码至少 ${f('charactersLeast')} 个字符，并且包含大写字母、小写字母、数字、其他符号四类中的至少 ${f('kindsLeast')} 类。请换一个密码。`,
    en: (f) =>
      f('kindsLeast') === '1'
        ? `A password has at least ${f('charactersLeast')} characters. Choose another.`
        : `A password has at least ${f('charactersLeast')} characters, of at least ${f('kindsLeast')} of these four kinds: capitals, small letters, digits, other signs. Choose another.`,
  },
  'password.contains-own': {
    zh: (f) => `密码里不能包含您的${own(f, 0)}，请换一个密码。`,
    en: (f) => `A password must not contain your ${own(f, 1)}; choose another.`,
  },
  'password.common': {
    zh: () => '这个密码太常见，别人一猜就中，请换一个。',
    en: () => 'This password is one of those everybody tries first; choose another.',
  },
  'password.used-before': {
    zh: (f) =>
      f('last') === '1' ? '新密码与现在的相同，请换一个。' : `最近 ${f('last')} 次用过的密码不能再用，请换一个。`,
    en: (f) =>
      f('last') === '1'
        ? 'The new password is the present one; choose another.'
        : `The last ${f('last')} passwords may not be used again; choose another.`,
  },
  'password.current-wrong': {
    zh: () => '原密码不对，密码没有改动。',
    en: () => 'The present password is wrong; nothing was changed.',
  },
};
