import { decisionRecordFaults } from './decision-records.ts';
import { type Fault, lineAt } from './fault.ts';
import { nameOf, readModule, type SourceModule } from './read-module.ts';
import { sourceEndings, type TreeFile } from './read-tree.ts';

/** Everything untidy in these files. */
export function tidyFaults(files: readonly TreeFile[]): Fault[] {
  return files.flatMap((file) => [
    ...nameFaults(file),
    ...textFaults(file),
    ...decisionRecordFaults(file),
    ...(isSource(file.path) ? sourceFaults(readModule(file)) : []),
  ]);
}

function isSource(path: string): boolean {
  return sourceEndings.some((ending) => path.endsWith(ending));
}

// Names that people and tools look for, and cannot be kebab-case.
const conventionalNames = /^(\.[\w.-]+|[A-Z]+(\.zh-CN)?(\.md)?|.*\.zh-CN\.md)$/;

/** Words of a file's name are lower case with hyphens; its parts stand between dots. */
function nameFaults({ path }: TreeFile): Fault[] {
  const wrong = path
    .split('/')
    .filter(
      (name) => !conventionalNames.test(name) && !/^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/.test(name),
    );
  return wrong.map((name) => ({ rule: 'file-name', path, line: 0, message: `${name} is not kebab-case` }));
}

interface TextRule {
  readonly rule: string;
  readonly pattern: RegExp;
  readonly message: string;
  /** Paths in which it is right. */
  readonly allowed?: RegExp;
}

const textRules: readonly TextRule[] = [
  { rule: 'unfinished', pattern: /\b(TO[D]O|FIX[M]E|X[X]X)\b/g, message: 'finish it, or leave it out' },
  {
    rule: 'machine-path',
    // Folders of somebody's machine: a path in the tree must mean the same everywhere.
    pattern: /(?<![\w.:/*-])\/(work|home|root|Users|tmp)\/[\w.-]+|\b[A-Z]:\\\\?Users\b/g,
    message: 'a path of one machine',
  },
  {
    rule: 'registry-address',
    pattern: /\bregistry\.[\w-]+\.\w+|\bnpmmirror\b|"resolved": "https?:/g,
    message: 'an address of a package registry',
  },
];

/** What may stand in no file, whatever its kind. */
function textFaults({ path, text }: TreeFile): Fault[] {
  return textRules.flatMap(({ rule, pattern, message, allowed }) =>
    allowed?.test(path) === true
      ? []
      : [...text.matchAll(pattern)].map((match) => ({
          rule,
          path,
          line: lineAt(text, match.index),
          message: `${match[0]}: ${message}`,
        })),
  );
}

function sourceFaults(module: SourceModule): Fault[] {
  return [...nodeFaults(module), ...suppressionFaults(module), ...chineseFaults(module)];
}

// The command line speaks, the checks and the measurements do, and a test prints its seed and its figures.
const speaks = /^(cli|tools|bench|e2e)\/|\.test\.tsx?$|\/testing\//;

function nodeFaults(module: SourceModule): Fault[] {
  return module.nodes.flatMap((node): Fault[] => {
    const fault = (rule: string, message: string): Fault[] => [
      { rule, path: module.path, line: lineAt(module.text, node.start), message },
    ];
    if (node.type === 'TSAnyKeyword') return fault('any', 'say which type, or unknown');
    if (node.type !== 'MemberExpression') return [];
    const [object = '', property = ''] = [nameOf(node['object']), nameOf(node['property'])];
    if (object === 'console' && !speaks.test(module.path)) return fault('console', 'only cli and tools print');
    const isTestCall = ['test', 'it', 'describe', 'suite'].includes(object);
    if (isTestCall && ['only', 'skip', 'todo', 'fails', 'skipIf', 'runIf'].includes(property)) {
      return fault(
        'test-left-out',
        `${object}.${property}: every test runs; what a machine cannot do, context.skip(condition, reason) lists`,
      );
    }
    return [];
  });
}

// A directive begins its comment; a comment that only talks about one is none.
const suppression = /^[\s*]*(@ts-ignore|@ts-nocheck|@ts-expect-error|(oxlint|eslint)-disable|biome-ignore|v8 ignore)/;

/** Ignoring a type error has a better form; every other suppression says why on the line above. */
function suppressionFaults({ path, text, comments }: SourceModule): Fault[] {
  const lines = text.split('\n');
  return comments.flatMap(({ value, start }): Fault[] => {
    const [, found] = suppression.exec(value) ?? [];
    if (found === undefined) return [];
    const line = lineAt(text, start);
    if (/ignore$|nocheck$/.test(found) && found.startsWith('@ts-')) {
      return [{ rule: 'ts-ignore', path, line, message: `${found} hides more than one error: use @ts-expect-error` }];
    }
    const above = lines[line - 2]?.trim() ?? '';
    const said = /^(?:\/\/|\*|\/\*|\{\/\*)(.*)/.exec(above)?.[1] ?? '';
    const isReason = /\S+\s+\S+/.test(said) && !suppression.test(said);
    return isReason
      ? []
      : [{ rule: 'unexplained-suppression', path, line, message: `${found} without a reason on the line above` }];
  });
}

const chinese = /[\u3007\u3400-\u9fff\uf900-\ufaff]/;

// Where the product speaks to people in Chinese, and where what they wrote in Chinese is read or made up.
const speaksChinese =
  /^web\/src\/text\/|^contract\/src\/(sentences|templates)|^cli\/|^e2e\/|^server\/(samples|src\/(spreadsheets|imports))\/|\/demo\/|\/testing\/|\.test\.tsx?$|^tools\//;

/** Elsewhere Chinese stands in comments alone: a term in brackets, a clause that is quoted. */
function chineseFaults({ path, text, comments }: SourceModule): Fault[] {
  if (speaksChinese.test(path) || !chinese.test(text)) return [];
  let bare = text;
  for (const { start, end } of comments) {
    bare = bare.slice(0, start) + bare.slice(start, end).replace(/[^\n]/g, ' ') + bare.slice(end);
  }
  return bare.split('\n').flatMap((line, at) => {
    const message = 'Chinese in code: texts live in web/src/text, sentences in contract';
    return chinese.test(line) ? [{ rule: 'chinese', path, line: at + 1, message }] : [];
  });
}
