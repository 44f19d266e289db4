import { readReadings, type SchemeCheck } from '@xianfeng/contract';
import type { SchemeVersionRow } from '@xianfeng/store';
import { describedIn } from './check.ts';

/** Rules in sentences by the hash of their text: the same text is always the same sentences. */
const kept = new Map<string, SchemeCheck['sections']>();

/** What an adopted version says, as its page shows it. */
export function sectionsOf({ body, body_hash: hash }: SchemeVersionRow): SchemeCheck['sections'] {
  const known = kept.get(hash);
  if (known !== undefined) return known;
  const read = readReadings(body);
  if (!read.ok) throw new Error(`The adopted scheme ${hash} can no longer be read.`);
  const sections = describedIn(read.value.scheme, read.value.readings);
  kept.set(hash, sections);
  return sections;
}
