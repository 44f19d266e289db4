import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { chinese } from './zh-cn/areas.ts';

const source = join(import.meta.dirname, '..');

/** Areas whose keys come from elsewhere as a whole. */
const namedElsewhere: Readonly<Record<string, string>> = {
  help: 'a route names its topic; ui/help-topics.test.ts holds them against the route table',
  acts: 'the trail names each act as the service does; act-words.test.ts holds them against its routes',
};

/** Beginnings behind which a code of the service stands, which has dots of its own. */
const beforeCodes: Readonly<Record<string, string>> = { audit: 'value.', members: 'proxy.' };

interface Source {
  readonly folder: string;
  readonly words: string;
}

const sources: readonly Source[] = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.test.ts'))
  .filter(({ parentPath }) => !parentPath.startsWith(import.meta.dirname))
  .map(({ parentPath, name }) => ({ folder: parentPath, words: readFileSync(join(parentPath, name), 'utf8') }));

/** The whole keys that stand in a source, and the shapes of those that are made there: `state.${state}`, `${act}.do`. */
function keysIn({ words }: Source): { readonly whole: readonly string[]; readonly made: readonly RegExp[] } {
  const whole = [...words.matchAll(/['"`]([\w.-]+)['"`]/g)].map(([, key = '']) => key);
  const templates = [...words.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})*)`/g)].map(([, template = '']) => template);
  const made = templates
    .filter((template) => template.includes('${') && /[a-z]{2}/i.test(template.replaceAll(/\$\{[^}]*\}/g, '')))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll(/\$\{[^}]*\}/g, '[\\w-]+')}$`));
  return { whole, made };
}

/** A folder's sources speak in the areas that one of them names: the texts are handed on beside. */
function areasOf(folder: string): ReadonlySet<string> {
  const within = sources.filter((each) => each.folder === folder);
  return new Set(
    within.flatMap(({ words }) =>
      [...words.matchAll(/(?:useText\(|TFunction<|ns: )'(\w+)'/g)].map(([, area = '']) => area),
    ),
  );
}

const keys = sources.map(keysIn);
const folders = new Map([...new Set(sources.map(({ folder }) => folder))].map((folder) => [folder, areasOf(folder)]));

/** Whether a key stands or is made in the sources that speak in its area. */
function isUsed(area: string, key: string): boolean {
  return sources.some(
    ({ folder }, at) =>
      folders.get(folder)?.has(area) === true &&
      (keys[at]?.whole.includes(key) === true || keys[at]?.made.some((shape) => shape.test(key)) === true),
  );
}

/** A key without what the library puts behind it: the plural, and the pages about branches. */
function stem(key: string): string {
  return key.replace(/_(one|other)$/, '').replace(/_branch$/, '');
}

test('every text is used: its key stands in the source, or is made there', () => {
  const unused = Object.entries(chinese)
    .filter(([area]) => !(area in namedElsewhere))
    .flatMap(([area, texts]) =>
      Object.keys(texts)
        .filter((key) => !isUsed(area, key) && !isUsed(area, stem(key)))
        .filter((key) => beforeCodes[area] === undefined || !key.startsWith(beforeCodes[area]))
        .map((key) => `${area} ${key}`),
    );
  expect(unused).toEqual([]);
});
