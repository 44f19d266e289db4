import type { SentenceTable } from './sentence-table.ts';

/** What stars of a quarter let hang beside their names. */
export const starSentences: SentenceTable = {
  'star.words-missing': {
    zh: () => '支部还没有写岗位和事迹，现在只能对照片作决定。',
    en: () => 'The branch has not written anything on post and deed yet; for now only the photo can be decided on.',
  },
  'star.photo-not-agreed': {
    zh: () => '本人还没有同意展示照片，同意以后才能放照片。',
    en: () => 'The star has not agreed to a photo. One can be added after that.',
  },
  'star.photo-kind': {
    zh: () => '这里要一张照片（JPEG、PNG 或 WebP），PDF 不行。',
    en: () => 'A photo is wanted here (JPEG, PNG or WebP), not a PDF.',
  },
  'star.photo.unknown': {
    zh: () => '这里没有照片，或者本人已经撤回。',
    en: () => 'There is no photo here, or the star has taken it back.',
  },
  'star.own-words': {
    zh: () => '自己的事迹由别人写，自己只决定展示不展示。',
    en: () => 'Others write about one’s own deed; oneself only decides whether it is shown.',
  },
  'star.changed-meanwhile': {
    zh: () => '别人刚才改过了，请刷新页面，看清现在的内容再决定。',
    en: () => 'Somebody changed this a moment ago. Reload the page and look at what stands now before deciding.',
  },
  'star.taken-back-meanwhile': {
    zh: () => '这项表彰已经撤回，请刷新页面。',
    en: () => 'This honor has been taken back. Reload the page.',
  },
};
