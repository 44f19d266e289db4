import type { SentenceTable } from './sentence-table.ts';

/** What keeps an installation from starting, and what is wrong with its ledger. */
export const operatorSentences: SentenceTable = {
  'data-folder.in-use': {
    zh: (f) =>
      `数据文件夹 ${f('folder')} 正由进程 ${f('pid')} 使用。系统可能已经启动；要重新启动，请先在那个窗口按 Ctrl-C。`,
    en: (f) =>
      `The data folder ${f('folder')} is in use by process ${f('pid')}. It may be running already; to start anew, press Ctrl-C there first.`,
  },
  'data-folder.other-kind': {
    zh: (f) =>
      `文件夹 ${f('folder')} 里的数据不是${f('wanted') === 'demo' ? '演示' : '正式'}数据。演示和正式数据不能混用，请换一个文件夹。`,
    en: (f) =>
      `The folder ${f('folder')} does not hold ${f('wanted')} data. Demo and real data are never mixed; choose another folder.`,
  },
  'export.folder-exists': {
    zh: (f) => `${f('folder')} 已经存在，请换一个新的文件夹名。`,
    en: (f) => `${f('folder')} exists already; name a new folder.`,
  },
  'data-folder.empty': {
    zh: (f) => `文件夹 ${f('folder')} 里没有数据，请先运行 npm start。`,
    en: (f) => `There are no data in ${f('folder')}; run npm start first.`,
  },
  'port.taken': {
    zh: (f) =>
      `端口 ${f('port')} 已被占用（${f('holder') || '查不到是哪个程序'}）。请先停止它，或用 --port 换一个端口。`,
    en: (f) =>
      `Port ${f('port')} is taken (${f('holder') || 'by a program that cannot be named'}). Stop it, or choose another with --port.`,
  },
  'certificate.missing': {
    zh: (f) => `找不到证书文件 ${f('file')}。单位的证书要有证书和私钥两个文件，请检查后再启动。`,
    en: (f) =>
      `The file ${f('file')} is missing; a certificate of the organization takes two files, certificate and key.`,
  },
  'certificate.broken': {
    zh: (f) => `证书文件 ${f('file')} 读不出来，或者与私钥不是一对。请换成 PEM 格式、互相配套的证书和私钥。`,
    en: (f) =>
      `The certificate ${f('file')} cannot be read, or the key is another’s. Both must be PEM and belong together.`,
  },
  'certificate.ended': {
    zh: (f) => `证书 ${f('file')} 已于 ${f('on')} 到期，浏览器会拒绝打开。请换上新的证书再启动。`,
    en: (f) =>
      `The certificate ${f('file')} ended on ${f('on')} and browsers would refuse it. Put a new one in its place.`,
  },
  'start.certificate-alone': {
    zh: () => '--certificate 和 --key 要一起用，并且要有 --lan。',
    en: () => '--certificate and --key belong together, and to --lan.',
  },
  'start.answers-missing': {
    zh: () => '正式安装要回答几个问题，但输入已经结束，没有建立任何数据。请在终端里重新运行。',
    en: () =>
      'A real installation asks some questions, but the input has ended; nothing was set up. Run it again in a terminal.',
  },
  'start.web-missing': {
    zh: (f) => `找不到网页文件 ${f('folder')}，请先运行 npm run build。`,
    en: (f) => `The pages are missing in ${f('folder')}; run npm run build first.`,
  },
  'database.lost': {
    zh: () => '数据库意外停止，程序已退出；已保存的数据不会丢失。请重新启动，会自动恢复。',
    en: () =>
      'The database stopped unexpectedly and the program has ended; nothing saved is lost. Start it again, it recovers by itself.',
  },
  'database.unreachable': {
    zh: (f) => `连不上 DATABASE_URL 指定的数据库服务器：${f('reason')}。请检查地址、用户名、密码和数据库名。`,
    en: (f) =>
      `The server in DATABASE_URL cannot be reached: ${f('reason')}. Check address, user, password and database name.`,
  },
  'database.too-old': {
    zh: (f) => `数据库服务器版本是 ${f('found')}，需要 PostgreSQL ${f('least')} 或更高版本。`,
    en: (f) => `The database server is version ${f('found')}; PostgreSQL ${f('least')} or later is needed.`,
  },
  'database.service-role-too-mighty': {
    zh: (f) =>
      `数据库角色 xianfeng_service 权限过大（${f('because')}），各单位的数据将无法隔离，不能启动。请收回该权限。`,
    en: (f) =>
      `The database role xianfeng_service may do too much (${f('because')}), so nothing would keep committees apart. Take that right away and start again.`,
  },
  'database.setting-unsafe': {
    zh: (f) => `数据库设置 ${f('setting')} 为 ${f('found')}，断电可能丢失数据，不能启动。请改为 ${f('expected')}。`,
    en: (f) =>
      `The database setting ${f('setting')} is ${f('found')}; a power cut could lose data. Set it to ${f('expected')}.`,
  },
  'migration.edited': {
    zh: (f) => `数据库结构文件 ${f('name')} 与建立时不同，不能启动。请恢复原来的程序文件。`,
    en: (f) => `The migration ${f('name')} differs from the one that was applied. Restore the original program files.`,
  },
  'migration.database-newer': {
    zh: (f) => `数据由较新的程序建立（结构 ${f('found')}，本程序 ${f('known')}），不能用旧程序打开。请升级程序。`,
    en: (f) =>
      `The data were written by a newer program (structure ${f('found')}, this program ${f('known')}). Upgrade the program.`,
  },
  'ledger.link-broken': {
    zh: (f) => `台账第 ${f('sequence')} 条与前一条接不上，记录被改动过。`,
    en: (f) => `Entry ${f('sequence')} of the ledger does not follow the one before; it was changed.`,
  },
  'ledger.note-broken': {
    zh: (f) => `台账第 ${f('sequence')} 条的说明文字被改动过。`,
    en: (f) => `The note of entry ${f('sequence')} of the ledger was changed.`,
  },
  'ledger.head-broken': {
    zh: (f) => `台账末尾与记载不符（止于第 ${f('sequence')} 条），末尾的记录可能被删除。`,
    en: (f) =>
      `The end of the ledger is not as recorded (it stops at ${f('sequence')}); entries may have been cut off.`,
  },
  'ledger.checkpoint-broken': {
    zh: (f) => `台账第 ${f('sequence')} 条与存证点记下的不符，台账在存证后被改写过。`,
    en: (f) => `Entry ${f('sequence')} of the ledger is not the one a checkpoint recorded; the ledger was rewritten.`,
  },
  'audit.sequence-broken': {
    zh: (f) => `操作记录第 ${f('expected')} 条不见了，现在接着的是第 ${f('sequence')} 条。`,
    en: (f) => `Entry ${f('expected')} of the audit trail is missing; number ${f('sequence')} stands in its place.`,
  },
  'audit.hash-broken': {
    zh: (f) => `操作记录第 ${f('sequence')} 条被改动过。`,
    en: (f) => `Entry ${f('sequence')} of the audit trail was changed.`,
  },
  'audit.link-broken': {
    zh: (f) => `操作记录第 ${f('sequence')} 条与前一条接不上，记录被改动过。`,
    en: (f) => `Entry ${f('sequence')} of the audit trail does not follow the one before; it was changed.`,
  },
  'audit.detail-broken': {
    zh: (f) => `操作记录第 ${f('sequence')} 条的内容被改动过。`,
    en: (f) => `The detail of entry ${f('sequence')} of the audit trail was changed.`,
  },
  'audit.detail-missing': {
    zh: (f) => `操作记录第 ${f('sequence')} 条的内容不见了，又没有删除记录。`,
    en: (f) => `The detail of entry ${f('sequence')} of the audit trail is gone without an act that erased it.`,
  },
  'audit.head-broken': {
    zh: (f) => `操作记录末尾与记载不符（止于第 ${f('sequence')} 条），末尾可能被删除。`,
    en: (f) =>
      `The end of the audit trail is not as recorded (it stops at ${f('sequence')}); it may have been cut off.`,
  },
  'audit.shortened': {
    zh: (f) => `操作记录止于第 ${f('sequence')} 条，而存证点记到第 ${f('expected')} 条，末尾被删除。`,
    en: (f) =>
      `The audit trail stops at ${f('sequence')}, but a checkpoint recorded ${f('expected')}; its end was cut off.`,
  },
  'audit.checkpoint-broken': {
    zh: (f) => `操作记录第 ${f('sequence')} 条与存证点记下的不符，记录在存证后被改写过。`,
    en: (f) => `Entry ${f('sequence')} of the audit trail is not the one a checkpoint recorded; it was rewritten.`,
  },
  'checkpoint.unreadable': {
    zh: (f) => `存证点读不出来（第 ${f('line')} 行）。请给出“序号-16位校验码”，或导出的存证点文件。`,
    en: (f) =>
      `The checkpoint cannot be read (line ${f('line')}). Give its short form (number-16 digits) or an exported file.`,
  },
  'checkpoint.forged': {
    zh: (f) => `操作记录第 ${f('sequence')} 条处的存证点（${f('madeAt')}）不是本系统的密钥签的，存证点被改动过。`,
    en: (f) =>
      `The checkpoint at entry ${f('sequence')} (${f('madeAt')}) was not signed by this system's key; it was changed.`,
  },
  'checkpoint.signature-broken': {
    zh: (f) => `存证点文件第 ${f('line')} 行的签名不对，这一行被改动过。`,
    en: (f) => `The signature of line ${f('line')} of the checkpoints does not fit; the line was changed.`,
  },
  'ledger.notice-broken': {
    zh: (f) => `${f('period')} 的公示（第 ${f('number')} 号）记下的台账校验值与台账不符，台账在公示后被改动过。`,
    en: (f) =>
      `Notice ${f('number')} of ${f('period')} recorded another hash than the ledger has; the ledger was changed after publication.`,
  },
};

const firstOffices = {
  'system-administrator': ['系统管理员（管账号和备份）', 'system administrator: accounts and backup'],
  'security-administrator': ['安全管理员（管职责授予，另一个人）', 'security administrator: roles; another person'],
  'audit-administrator': [
    '审计管理员（只看操作记录，第三个人）',
    'audit administrator: reads the trail; a third person',
  ],
  'department-officer': [
    '组织部经办人（管组织和名册）',
    'officer of the organization department: organizations and roster',
  ],
} as const;

/** What the operator's commands print while they work. */
export const operatorWords = {
  demoOrReal: '建立演示数据还是正式数据？输入 1 演示，2 正式 (demo or real? 1 demo, 2 real): ',
  askCommittee: '党委名称 (name of the committee): ',
  askYear: (suggested: number) => `考评年度，直接回车为 ${suggested} (calendar year, Enter for ${suggested}): `,
  askOfficer: (role: keyof typeof firstOffices) => {
    const [zh, en] = firstOffices[role];
    return `${zh}，姓名 (${en}, name): `;
  },
  askUsername: (name: string) => `${name} 的登录名，小写字母和数字 (sign-in name, lower-case letters and digits): `,
  wrongAnswer: '请重新输入 (please answer again)。',
  openingDatabase: '正在启动数据库 (starting the database) …',
  moved: (folder: string) => `当前用户不能在指定位置运行数据库，数据放在 ${folder} (data are kept there)。`,
  loadingDemo: (seed: number) => `正在生成演示数据，种子 ${seed} (making the demo's data, seed ${seed}) …`,
  loadedDemo: (seconds: string) => `演示数据已生成，用时 ${seconds} 秒 (made in ${seconds} s)。`,
  codesOnce: '一次性登录码只显示这一次，七天内有效，请抄下或打印 (one-time codes, shown once, valid for seven days):',
  address: (address: string) => `先锋已启动，请用浏览器打开 (open in a browser): ${address}`,
  onNetwork: (addresses: readonly string[]) =>
    `局域网地址，手机和其他电脑用 (on the local network):\n${addresses.map((address) => `  ${address}`).join('\n')}`,
  trust: (page: string, fingerprint: string) =>
    `第一次使用，请让设备信任本系统的证书，步骤见 (how devices come to trust it): ${page}\n  指纹 (fingerprint) SHA-256 ${fingerprint}`,
  fingerprint: (fingerprint: string) => `  证书指纹 (fingerprint) SHA-256 ${fingerprint}`,
  noNetwork: '没有找到局域网地址，只能在本机打开 (no address on a network was found)。',
  isDemo: (day: string) =>
    `这是演示，人和事都是虚构的，业务日期为 ${day} (demo; everybody is made up; business day ${day})。`,
  demoAccounts: (password: string) => `演示账号，密码都是 ${password} (demo accounts, one password):`,
  demoShare: (name: string, share: string) =>
    `演示测评的监票人${name}，监票码 ${share} (the share that counts the demo's ballot)。`,
  stopHint: '按 Ctrl-C 停止 (Ctrl-C stops it)。',
  stopping: '正在停止 (stopping) …',
  stopped: '已停止，数据已保存 (stopped; data are safe)。',
  ledgerWhole: (name: string, entries: number, notices: number) =>
    `${name}：台账完整，${entries} 条，${notices} 份公示与台账相符 (ledger whole: ${entries} entries, ${notices} notices agree)。`,
  auditWhole: (name: string, upTo: string) =>
    `${name}：操作记录完整，止于 ${upTo} (audit trail whole, up to ${upTo})。`,
  treeWhole: (name: string, acts: number) =>
    `${name}：党组织变动记录完整，${acts} 项，与现在的组织树相符 (history of organizations whole: ${acts} acts)。`,
  checkpointsWritten: (count: number, file: string) =>
    `已写出 ${count} 个存证点到 ${file} (${count} checkpoints written)。`,
  evidenceWritten: (name: string, branches: number) =>
    `已写出 ${name}：办法和 ${branches} 个支部的材料 (scheme and evidence of ${branches} branches written)。`,
  committee: (name: string) => `${name}：`,
} as const;
