// What a page costs on the first visit, in gzip: the shell, the page's own module and everything they import at once.

import { readFileSync } from 'node:fs';

const folder = new URL('web/dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', folder), 'utf8'));

function filesOf(...places) {
  const files = new Set();
  const follow = (place) => {
    const chunk = manifest[place];
    if (chunk === undefined) throw new Error(`The build has no ${place}.`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    for (const style of chunk.css ?? []) files.add(style);
    for (const other of chunk.imports ?? []) follow(other);
  };
  for (const place of places) follow(place);
  return [...files].map((file) => `web/dist/${file}`);
}

// With the texts that members' pages need, though some pages need the first ones only.
const shell = ['index.html', 'src/text/zh-cn/own.ts'];

/** Budgets of the pages that are opened first; members come by phone. */
export default [
  {
    name: 'the first table (ledger)',
    path: filesOf(...shell, 'src/text/zh-cn/office.ts', 'src/ledger/ledger-page.tsx'),
    gzip: true,
    limit: '560 kB',
  },
  { name: 'the points card', path: filesOf(...shell, 'src/cards/card-page.tsx'), gzip: true, limit: '240 kB' },
  { name: 'the member’s home', path: filesOf(...shell, 'src/members/home-page.tsx'), gzip: true, limit: '240 kB' },
  { name: 'the growth map', path: filesOf(...shell, 'src/growth/growth-page.tsx'), gzip: true, limit: '240 kB' },
  {
    name: 'an own ballot paper',
    path: filesOf(...shell, 'src/ballot-papers/ballot-page.tsx'),
    gzip: true,
    limit: '240 kB',
  },
];
