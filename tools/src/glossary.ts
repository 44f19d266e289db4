import { type DeclaredName, declaredNames } from './declared-names.ts';
import { type Fault, lineAt } from './fault.ts';
import { readModule } from './read-module.ts';
import { sourceEndings, type TreeFile } from './read-tree.ts';

/** One row of «Banned in names» of `docs/glossary.md`. */
export interface Ban {
  /** Each as its words: `grade-point` is two that must follow each other. */
  readonly words: readonly (readonly string[])[];
  readonly say: string;
  /** Whole names that are allowed, with `*` for anything. */
  readonly names: readonly RegExp[];
  /** Paths, with `*` for anything, in which the words are allowed. */
  readonly paths: readonly RegExp[];
}

/** Reads the terms' identifiers and the bans out of the glossary's tables. */
export function readGlossary(text: string): { readonly identifiers: readonly string[]; readonly bans: readonly Ban[] } {
  const [terms = '', banned = ''] = text.split('## Banned in names');
  const identifiers = rowsOf(terms).flatMap(([number = '', , , identifier = '']) =>
    /^\d+$/.test(number) ? quotedIn(identifier) : [],
  );
  const bans = rowsOf(banned).flatMap(([words = '', , say = '', except = '']) => {
    if (quotedIn(words).length === 0) return [];
    const exceptions = quotedIn(except);
    return [
      {
        words: quotedIn(words).map((word) => word.split('-')),
        say,
        names: exceptions.filter((exception) => !exception.includes('/')).map(patternOf),
        paths: exceptions.filter((exception) => exception.includes('/')).map(patternOf),
      },
    ];
  });
  return { identifiers, bans };
}

/** Every name, of a file or in it, that has a banned word. */
export function glossaryFaults(files: readonly TreeFile[], bans: readonly Ban[]): Fault[] {
  return files.flatMap((file) => {
    const inPath = file.path.split(/[/.]/).map((name) => ({ name, position: -1 }));
    return [...inPath, ...namesIn(file)].flatMap((name) => bans.flatMap((ban) => faultOf(file, name, ban)));
  });
}

function namesIn(file: TreeFile): DeclaredName[] {
  if (file.path.endsWith('.sql')) return namesInSql(file.text);
  return sourceEndings.some((ending) => file.path.endsWith(ending)) ? declaredNames(readModule(file)) : [];
}

/** The words of SQL that are no comments, no texts and none of the phrases in which SQL itself has a banned word. */
function namesInSql(text: string): DeclaredName[] {
  const blank = (match: string): string => ' '.repeat(match.length);
  const bare = text.replace(/--.*|'[^']*'|row level security|isolation level|set data type/gi, blank);
  return [...bare.matchAll(/[a-z_][a-z0-9_]*/gi)].map((match) => ({ name: match[0], position: match.index }));
}

function faultOf(file: TreeFile, { name, position }: DeclaredName, ban: Ban): Fault[] {
  const words = wordsOf(name);
  const found = ban.words.find((sought) =>
    words.some((_, at) => sought.every((word, step) => isSame(words[at + step], word))),
  );
  if (
    found === undefined ||
    ban.names.some((allowed) => allowed.test(name)) ||
    ban.paths.some((path) => path.test(file.path))
  )
    return [];
  const message = `${name}: «${found.join('-')}» is banned, say ${ban.say} (docs/glossary.md)`;
  return [{ rule: 'banned-word', path: file.path, line: position < 0 ? 0 : lineAt(file.text, position), message }];
}

function wordsOf(name: string): string[] {
  const words = name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2');
  return words.toLowerCase().split(/[^a-z0-9]+/);
}

function isSame(word: string | undefined, banned: string): boolean {
  return word === banned || word === `${banned}s`;
}

function rowsOf(text: string): string[][] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((field) => field.trim()),
  );
}

function quotedIn(field: string): string[] {
  return [...field.matchAll(/`([^`]+)`/g)].map(([, quoted = '']) => quoted);
}

function patternOf(path: string): RegExp {
  const escaped = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${escaped.join('.*')}$`);
}
