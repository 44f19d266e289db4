import type { SentenceTable } from './sentence-table.ts';

/** What is refused before anything is looked at, and faults of ours. */
export const accessSentences: SentenceTable = {
  'list.changed-meanwhile': {
    zh: () => '名单刚才已有变动，请从头再看。',
    en: () => 'The list has changed meanwhile; read it again from the beginning.',
  },
  'access.denied': {
    zh: () => '没有找到，或您没有权限。如确需办理，请联系管理员。',
    en: () => 'Not found, or not yours to see. Ask an administrator if you need it.',
  },
  'request.invalid': {
    zh: (f) => `提交的内容不符合要求${f('rule') === '' ? '' : `（${f('rule')}）`}，没有保存。请检查后再提交。`,
    en: (f) =>
      `What was sent does not fit${f('rule') === '' ? '' : ` (${f('rule')})`}; nothing was saved. Check it and send again.`,
  },
  'request.cross-site': {
    zh: () => '这个操作不是从本系统的页面发出的，已拒绝。请从本系统的页面重新操作。',
    en: () => 'This did not come from a page of this system and was refused. Start again from here.',
  },
  'request.host-unknown': {
    zh: () => '这不是本系统的地址，已拒绝。请使用管理员告知的地址；更换了域名的，请管理员在启动时用 --name 写明。',
    en: () =>
      'This is not an address of this system; refused. Use the address the administrator gave; a new name must be stated with --name at the start.',
  },
  'request.not-encrypted': {
    zh: () => '这个地址没有加密，提交的内容可能被别人看到，没有处理。请改用以 https:// 开头的地址。',
    en: () =>
      'This address is not encrypted and others may read along; nothing was done. Use the address that begins with https://.',
  },
  'request.method-unknown': {
    zh: () => '不支持这种访问方式，已拒绝。',
    en: () => 'Requests of this kind are not answered.',
  },
  'request.query-repeated': {
    zh: (f) => `地址里的“${f('field')}”写了两次，无法判断以哪个为准。请从本系统的页面重新打开。`,
    en: (f) => `“${f('field')}” stands twice in the address. Open it again from a page of this system.`,
  },
  'request.query-unknown': {
    zh: (f) => `地址里的“${f('field')}”不是本系统使用的。请从本系统的页面重新打开。`,
    en: (f) => `“${f('field')}” in the address means nothing here. Open it again from a page of this system.`,
  },
  'request.type-unknown': {
    zh: (f) => `提交内容的格式不对，这里只接受 ${f('type')}。`,
    en: (f) => `What was sent is of another kind; ${f('type')} is taken here.`,
  },
  'request.too-many': {
    zh: () => '同时打开的请求太多，请稍等几秒再试。',
    en: () => 'Too many requests at once; wait some seconds and try again.',
  },
  'request.length-missing': {
    zh: () => '提交的内容没有说明大小，已拒绝。',
    en: () => 'What was sent did not say how long it is, and was refused.',
  },
  'request.too-large': {
    zh: (f) => `提交的内容超过 ${f('megabytesMost')} MB，请分几次提交。`,
    en: (f) => `What was sent exceeds ${f('megabytesMost')} MB; send it in parts.`,
  },
  'request.key-missing': {
    zh: () => '请求没有带编号（Idempotency-Key），没有办理。请从本系统的页面操作。',
    en: () => 'The request carried no Idempotency-Key and was not carried out. Work from the pages of this system.',
  },
  'request.key-unfit': {
    zh: () => '请求的编号（Idempotency-Key）应为 16 至 64 个字母、数字、连字符或下划线。',
    en: () => 'An Idempotency-Key has 16 to 64 letters, digits, hyphens or underscores.',
  },
  'request.key-reused': {
    zh: () => '同一个编号（Idempotency-Key）已用于另一次操作，这次没有办理。请刷新页面后再试。',
    en: () => 'This Idempotency-Key was used for another act; nothing was done. Reload the page and try again.',
  },
  'request.unknown': { zh: () => '没有这个页面或功能。', en: () => 'There is no such page or function.' },
  'server.busy': {
    zh: () => '系统正忙，操作没有完成，没有保存任何内容。请稍后再试。',
    en: () => 'The system is busy; nothing was done and nothing saved. Try again shortly.',
  },
  'server.database-unwritable': {
    zh: () => '数据库目前不能写入，请管理员检查磁盘空间和数据库。',
    en: () => 'The database cannot be written to at present; check disk space and database.',
  },
  'server.fault': {
    zh: (f) => `系统出错，操作没有完成。请把编号 ${f('reference')} 告诉管理员。`,
    en: (f) => `A fault of the system; nothing was done. Tell an administrator the number ${f('reference')}.`,
  },
};
