import { isNode, nameOf, type SyntaxNode } from '../read-module.ts';

/** A stretch of the text and what stands there instead. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const binary: Readonly<Record<string, readonly string[]>> = {
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '==': ['!='],
  '!=': ['=='],
  '===': ['!=='],
  '!==': ['==='],
  '&&': ['||'],
  '||': ['&&'],
  '??': ['&&'],
  '+=': ['-='],
  '-=': ['+='],
  '*=': ['/='],
  '/=': ['*='],
  '%=': ['*='],
  '&&=': ['||='],
  '||=': ['&&='],
  '??=': ['&&='],
};

/** What stands instead of an operator between two operands. */
export function binaryMutations(operator: string): readonly string[] {
  return binary[operator] ?? [];
}

/** The operand alone, or with the other sign. */
export function unaryMutations(node: SyntaxNode, text: string): string[] {
  const operand = node['argument'];
  if (!isNode(operand)) return [];
  const inside = text.slice(operand.start, node.end);
  switch (node['operator']) {
    case '!':
    case '-':
    case '~':
      return [`(${text.slice(operand.start, operand.end)})`];
    case '+':
      return [`-${inside}`];
    default:
      return [];
  }
}

/** Counting down where it counted up. */
export function updateMutations(node: SyntaxNode, text: string): string[] {
  const operand = node['argument'];
  if (!isNode(operand)) return [];
  const other = node['operator'] === '++' ? '--' : '++';
  const name = text.slice(operand.start, operand.end);
  return [node['prefix'] === true ? `${other}${name}` : `${name}${other}`];
}

/** Null: the call is left out and its object stays. */
const methods: ReadonlyMap<string, string | null> = new Map(
  Object.entries({
    startsWith: 'endsWith',
    endsWith: 'startsWith',
    toUpperCase: 'toLowerCase',
    toLowerCase: 'toUpperCase',
    some: 'every',
    every: 'some',
    min: 'max',
    max: 'min',
    trimStart: 'trimEnd',
    trimEnd: 'trimStart',
    trim: null,
    sort: null,
    toSorted: null,
    reverse: null,
    toReversed: null,
    filter: null,
    slice: null,
    charAt: null,
    substring: null,
  }),
);

/** The opposite method, or none. */
export function methodMutations(call: SyntaxNode, callee: SyntaxNode | null, text: string): Change[] {
  if (callee?.type !== 'MemberExpression' || callee['computed'] === true) return [];
  const [object, property] = [callee['object'], callee['property']];
  const other = methods.get(nameOf(property) ?? '');
  if (other === undefined || !isNode(object) || !isNode(property)) return [];
  if (other !== null) return [{ start: property.start, end: property.end, text: other }];
  return [{ start: call.start, end: call.end, text: text.slice(call.start, startOfAccess(object, text)) }];
}

/** Where `.name` begins after an object, which may itself stand in parentheses. */
function startOfAccess(object: SyntaxNode, text: string): number {
  const rest = text.slice(object.end);
  return object.end + rest.search(/\??\./);
}

const patternParts: readonly (readonly [RegExp, string])[] = [
  [/^\^/g, ''],
  [/\$$/g, ''],
  [/\\d/g, '\\D'],
  [/\\w/g, '\\W'],
  [/\\s/g, '\\S'],
  [/\\p(?=\{)/g, '\\P'],
  [/(?<!\\)\[(?!\^)/g, '[^'],
  [/(?<!\\)\[\^/g, '['],
  [/(?<=[\])\w}])[+*?](?!\?)/g, ''],
  [/(?<=[\])\w])\{\d+(,\d*)?\}/g, ''],
  [/\(\?=/g, '(?!'],
  [/\(\?!/g, '(?='],
];

/** A pattern without its anchors, with a class turned round, with one quantity less. */
export function patternMutations({ pattern, flags }: { readonly pattern: string; readonly flags: string }): string[] {
  return patternParts
    .flatMap(([part, instead]) =>
      [...pattern.matchAll(part)].map(
        (match) => pattern.slice(0, match.index) + instead + pattern.slice(match.index + match[0].length),
      ),
    )
    .filter((changed) => changed !== '' && isPattern(changed, flags))
    .map((changed) => `/${changed}/${flags}`);
}

function isPattern(pattern: string, flags: string): boolean {
  try {
    return new RegExp(pattern, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
