import type { BoundaryTable } from './boundary-table.ts';
import { type Fault, lineAt } from './fault.ts';
import { nameOf, type SourceModule, type SyntaxNode } from './read-module.ts';
import { isTest } from './read-tree.ts';

/** Uses of the clock, of chance and of the outside world in packages that get them passed in. */
export function impureGlobalFaults(module: SourceModule, table: BoundaryTable): Fault[] {
  const forbidden = table.impureGlobals[module.path.slice(0, module.path.indexOf('/'))] ?? [];
  if (forbidden.length === 0 || isTest(module.path)) return [];
  return module.nodes.flatMap((node) => {
    const used = globalOf(node);
    if (used === undefined || !forbidden.includes(used)) return [];
    const message = `${used} comes from outside: pass its value in`;
    return [{ rule: 'impure-global', path: module.path, line: lineAt(module.text, node.start), message }];
  });
}

/** The global a node uses, written as in the table: `Date.now`, `new Date()`, `process`. */
function globalOf(node: SyntaxNode): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node['callee']) === 'Date') {
    return (node['arguments'] as readonly unknown[]).length === 0 ? 'new Date()' : undefined;
  }
  if (node.type === 'CallExpression') return nameOf(node['callee']);
  if (node.type !== 'MemberExpression') return undefined;
  const [object, property] = [nameOf(node['object']), nameOf(node['property'])];
  if (object === 'globalThis') return property;
  return object === 'Date' || object === 'Math' ? `${object}.${property}` : object;
}
