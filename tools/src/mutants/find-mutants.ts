/**
 * Finds the small changes that tests should notice: `<` for `<=`, a condition that always holds, a text that is empty.
 *
 * The kinds of change are those of Stryker, so that a score means what readers of such scores expect.
 */
import { parseSync } from 'oxc-parser';
import { isNode, nameOf, type SyntaxNode } from '../read-module.ts';
import {
  type Change,
  binaryMutations,
  methodMutations,
  patternMutations,
  unaryMutations,
  updateMutations,
} from './mutations.ts';

/** One change, and the stretch of the text around which it can be switched on while the program runs. */
export interface FoundMutant extends Change {
  /** Whether the stretch is an expression, or the inside of a block that is skipped while the mutant is on. */
  readonly form: 'expression' | 'skipped';
  readonly place: { readonly start: number; readonly end: number };
}

interface Seen {
  readonly node: SyntaxNode;
  readonly parent: SyntaxNode | null;
  /** The field of the parent in which the node stands. */
  readonly field: string;
  /** The whole of `a?.b.c()` around one of its parts: parentheses inside it would change its meaning. */
  readonly chain: SyntaxNode | null;
}

/** Every mutant of a JavaScript text, in the order of the text. */
export function findMutants(path: string, text: string): FoundMutant[] {
  const { program, errors } = parseSync(path, text, { sourceType: 'module', preserveParens: false });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const found: FoundMutant[] = [];
  const walk = (seen: Seen): void => {
    if (isFixed(seen)) return;
    found.push(...skippedParts(seen), ...changesOf(seen, text).map((change) => inPlace(change, seen)));
    for (const [field, value] of Object.entries(seen.node)) {
      for (const part of Array.isArray(value) ? (value as unknown[]) : [value]) {
        if (isNode(part)) walk({ node: part, parent: seen.node, field, chain: chainFor(seen, field) });
      }
    }
  };
  walk({ node: program as unknown as SyntaxNode, parent: null, field: '', chain: null });
  return found;
}

/** Names of imports and of fields are no expressions: nothing can be switched there. */
function isFixed({ node, parent, field }: Seen): boolean {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return true;
  if (node.type === 'ExpressionStatement' && typeof node['directive'] === 'string') return true;
  if (parent?.type === 'ExportNamedDeclaration' && field !== 'declaration') return true;
  if (parent?.type === 'TaggedTemplateExpression' && field === 'quasi') return true;
  return field === 'key' && parent?.['computed'] === false;
}

function chainFor({ node, chain }: Seen, field: string): SyntaxNode | null {
  if (node.type === 'ChainExpression') return node;
  const isSpine =
    (node.type === 'MemberExpression' && field === 'object') || (node.type === 'CallExpression' && field === 'callee');
  return isSpine ? chain : null;
}

function inPlace(change: Change, { node, chain }: Seen): FoundMutant {
  const place = chain ?? node;
  return { ...change, form: 'expression', place: { start: place.start, end: place.end } };
}

/** Blocks and cases with something in them, which a mutant skips. */
function skippedParts({ node, parent }: Seen): FoundMutant[] {
  const skip = (start: number, end: number): FoundMutant[] => [
    { start, end, text: '', form: 'skipped', place: { start, end } },
  ];
  if (node.type === 'SwitchCase') {
    const [first, last] = [nodesOf(node, 'consequent')[0], nodesOf(node, 'consequent').at(-1)];
    return first === undefined || last === undefined ? [] : skip(first.start, last.end);
  }
  if (node.type !== 'BlockStatement' && node.type !== 'FunctionBody') return [];
  // A block that is all of a case is skipped with the case.
  if (parent?.type === 'SwitchCase' || nodesOf(node, 'body').length === 0) return [];
  return skip(node.start + 1, node.end - 1);
}

function changesOf(seen: Seen, text: string): Change[] {
  const { node } = seen;
  const whole = (...texts: readonly string[]): Change[] =>
    texts.map((each) => ({ start: node.start, end: node.end, text: each }));
  const conditions = whole(...constantConditions(seen));
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'AssignmentExpression':
      return [...conditions, ...operatorChanges(node, text)];
    case 'UnaryExpression':
      return [...conditions, ...whole(...unaryMutations(node, text))];
    case 'UpdateExpression':
      return whole(...updateMutations(node, text));
    case 'ArrowFunctionExpression':
      return [...conditions, ...whole(...emptyArrows(node))];
    case 'ArrayExpression':
      return whole(nodesOf(node, 'elements').length === 0 ? '["changed"]' : '[]');
    case 'ObjectExpression':
      return nodesOf(node, 'properties').length === 0 ? [] : whole('{}');
    case 'TemplateLiteral':
      return node.end - node.start === 2 ? whole('`changed`') : whole('``');
    case 'Literal':
      return whole(...literalChanges(node));
    case 'MemberExpression':
      return [...conditions, ...unguarded(node, nodeOf(node, 'object'), text)];
    case 'CallExpression':
      return [
        ...conditions,
        ...unguarded(node, nodeOf(node, 'callee'), text),
        ...methodMutations(node, nodeOf(node, 'callee'), text),
      ];
    default:
      return conditions;
  }
}

const tests: Readonly<Record<string, 'either' | 'never'>> = {
  IfStatement: 'either',
  ConditionalExpression: 'either',
  WhileStatement: 'never',
  DoWhileStatement: 'never',
  ForStatement: 'never',
};
const comparisons = new Set(['==', '===', '!=', '!==', '<', '<=', '>', '>=', '&&', '||']);

/** A loop that never ends says nothing, and one side of `a || b` being true says what the whole being true says. */
function constantConditions({ node, parent, field, chain }: Seen): string[] {
  if (chain !== null || (node.type === 'Literal' && typeof node['value'] === 'boolean')) return [];
  if (field === 'test' && parent !== null && tests[parent.type] !== undefined) {
    return tests[parent.type] === 'never' ? ['false'] : ['true', 'false'];
  }
  const isComparison =
    (node.type === 'BinaryExpression' || node.type === 'LogicalExpression') &&
    comparisons.has(String(node['operator']));
  if (!isComparison) return [];
  if (parent?.type === 'LogicalExpression' && parent['operator'] === '||') return ['false'];
  if (parent?.type === 'LogicalExpression' && parent['operator'] === '&&') return ['true'];
  return ['true', 'false'];
}

function operatorChanges(node: SyntaxNode, text: string): Change[] {
  const [left, right] = [nodeOf(node, 'left'), nodeOf(node, 'right')];
  if (left === null || right === null) return [];
  const operator = String(node['operator']);
  if ((operator === '+' || operator === '+=') && (isText(left) || isText(right))) return [];
  // Parentheses keep the operands together whatever stands between them.
  const [before, after] = [text.slice(left.start, left.end), text.slice(right.start, right.end)];
  return binaryMutations(operator).map((instead) => ({
    start: node.start,
    end: node.end,
    text: `(${before}) ${instead} (${after})`,
  }));
}

function isText(node: SyntaxNode): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node['value'] === 'string');
}

function emptyArrows(node: SyntaxNode): string[] {
  const body = nodeOf(node, 'body');
  if (body === null || body.type === 'FunctionBody' || body.type === 'BlockStatement') return [];
  return nameOf(body) === 'undefined' ? [] : [node['async'] === true ? 'async () => undefined' : '() => undefined'];
}

function literalChanges(node: SyntaxNode): string[] {
  const { value } = node;
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value === 'string') return [value === '' ? '"changed"' : '""'];
  return node['regex'] === undefined ? [] : patternMutations(node['regex'] as { pattern: string; flags: string });
}

/** `a?.b` read as `a.b`. */
function unguarded(node: SyntaxNode, before: SyntaxNode | null, text: string): Change[] {
  if (node['optional'] !== true || before === null) return [];
  const start = before.end + text.slice(before.end, node.end).indexOf('?.');
  const isNamed = node.type === 'MemberExpression' && node['computed'] !== true;
  return [{ start, end: start + 2, text: isNamed ? '.' : '' }];
}

function nodeOf(node: SyntaxNode, field: string): SyntaxNode | null {
  const part = node[field];
  return isNode(part) ? part : null;
}

function nodesOf(node: SyntaxNode, field: string): SyntaxNode[] {
  const parts = node[field];
  return Array.isArray(parts) ? parts.filter(isNode) : [];
}
