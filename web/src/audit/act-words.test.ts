import { contract } from '@xianfeng/contract';
import { expect, test } from 'vitest';
import { acts } from '../text/zh-cn/acts.ts';

/** These leave no line in the trail: they answer a form with a sheet, count use, or move the demo's day. */
const unwritten = [
  ...['accounts.list', 'appointments.list'],
  ...[
    'imports.rosterMarked',
    'imports.scoresMarked',
    'imports.yearScoresPreview',
    'imports.yearScoresMarked',
    'imports.eventsPreview',
    'imports.eventsMarked',
    'imports.entriesPreview',
    'imports.entriesMarked',
    'imports.experiencesPreview',
    'imports.experiencesMarked',
    'imports.evidencePreview',
    'affiliations.readArrival',
    'filings.readArrival',
  ],
  ...['events.readNames', 'searches.find', 'suggestions.readByCode', 'spreadsheets.write', 'use.count', 'demo.moveDay'],
];

function writes(node: object, path: readonly string[] = []): readonly string[] {
  const described = (node as { '~orpc'?: { readonly route: { readonly method?: string } } })['~orpc'];
  if (described === undefined) {
    return Object.entries(node).flatMap(([name, below]) => writes(below as object, [...path, name]));
  }
  return described.route.method === 'GET' ? [] : [path.join('.')];
}

test('every act that the trail can hold has a name in words', () => {
  const missing = writes(contract).filter((act) => !(act in acts) && !unwritten.includes(act));
  expect(missing).toEqual([]);
});
