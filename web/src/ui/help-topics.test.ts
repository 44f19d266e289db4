import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { help as english } from '../text/en/help.ts';
import { help as chinese } from '../text/zh-cn/help.ts';
import { helpTopics } from './help-topics.ts';

/** The addresses of the route table, but for the first, which leads on to another. */
const routes = [...readFileSync(new URL('../router.tsx', import.meta.url), 'utf8').matchAll(/ path: '([^']+)'/g)]
  .map(([, path = '']) => path)
  .filter((path) => path !== '/');

test('every route has its steps, and no topic is left of a route that is gone', () => {
  expect(routes.length).toBeGreaterThan(100);
  expect(Object.keys(helpTopics).toSorted()).toEqual(routes.toSorted());
  const beside = ['title', 'close', 'none', 'more'];
  expect([...new Set(Object.values(helpTopics)), ...beside].toSorted()).toEqual(Object.keys(chinese).toSorted());
});

test('every topic says in three to six steps how its page is used, as many in English', () => {
  const odd = Object.values(helpTopics).filter((topic) => {
    const steps = chinese[topic].split('\n');
    return steps.length < 3 || steps.length > 6 || english[topic].split('\n').length !== steps.length;
  });
  expect(odd).toEqual([]);
});
