import { sentence } from '@xianfeng/contract';

/** Fetched by itself: the words for everything that can be refused are more than a page. */
export const sentenceOf = sentence;
