import type { SentenceTable } from './sentence-table.ts';

/** Photos and documents that prove ledger entries. */
export const attachmentSentences: SentenceTable = {
  'attachment.kind-unknown': {
    zh: () => '这个文件不是照片（JPG、PNG、WebP）或 PDF，没有保存。Word、Excel 请先另存为 PDF，或者拍照上传。',
    en: () =>
      'This is neither a photo (JPEG, PNG, WebP) nor a PDF; nothing was kept. Save Word and Excel files as PDF first, or take a photo.',
  },
  'attachment.heic': {
    zh: () =>
      '这张照片是 HEIC 格式，有的电脑打不开，没有保存。请在手机“设置—相机—格式”里选“兼容性最佳”后重拍，或转成 JPG 再传。',
    en: () =>
      'This photo is in HEIC, which many computers cannot show; nothing was kept. Choose “Most Compatible” in Settings, Camera, Formats, or send it as JPEG.',
  },
  'attachment.pdf-acts': {
    zh: () => '这个 PDF 里有脚本、表单动作或夹带的文件，打开时可能有危险，没有保存。请重新打印成普通 PDF 再传。',
    en: () =>
      'This PDF carries scripts, actions or other files; nothing was kept. Print it to a plain PDF and send that.',
  },
  'attachment.pdf-locked': {
    zh: () => '这个 PDF 加了密码，以后可能打不开，没有保存。请去掉密码再传。',
    en: () => 'This PDF is locked by a password; nothing was kept. Take the password off and send it again.',
  },
  'attachment.unreadable': {
    zh: () => '这个文件不完整或已损坏，没有保存。请重新拍照或重新导出。',
    en: () => 'This file is incomplete or damaged; nothing was kept. Take or export it anew.',
  },
  'attachment.too-large': {
    zh: (f) => `单个文件不能超过 ${f('megabytesMost')} MB，没有保存。请压缩或分成几个文件。`,
    en: (f) => `A file has at most ${f('megabytesMost')} MB; nothing was kept. Make it smaller or split it.`,
  },
  'attachment.too-many': {
    zh: (f) => `一笔台账最多放 ${f('most')} 个文件，这个没有保存。`,
    en: (f) => `An entry has at most ${f('most')} files; this one was not kept.`,
  },
  'attachment.id-taken': {
    zh: () => '这个编号已经用于另一个文件，没有保存。请重新选择文件。',
    en: () => 'This id already stands for another file; nothing was kept. Choose the file again.',
  },
  'attachment.unknown': {
    zh: () => '没有找到这个文件，可能已经撤下。',
    en: () => 'There is no such file; it may have been taken away.',
  },
  'attachment.removed-meanwhile': {
    zh: () => '这个文件已经撤下，您写的理由没有保存。请刷新查看。',
    en: () => 'This file has been taken away already; your reason was not kept. Reload to see.',
  },
  'attachment.damaged': {
    zh: () => '文件缺失或已损坏，请管理员从备份恢复数据文件夹里的 files。',
    en: () => 'The file is missing or damaged; ask an administrator to restore the folder “files” from a copy.',
  },
};
