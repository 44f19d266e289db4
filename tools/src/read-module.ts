import { type Comment, parseSync } from 'oxc-parser';
import { lineAt } from './fault.ts';
import type { TreeFile } from './read-tree.ts';

/** A node of the syntax tree, as far as the checks look at it. */
export interface SyntaxNode {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** One import in whatever form: static, re-export, type, dynamic, require. */
export interface ImportedModule {
  /** What stands in the quotes; undefined where it is computed and cannot be read. */
  readonly specifier: string | undefined;
  readonly line: number;
}

export interface SourceModule {
  readonly path: string;
  readonly text: string;
  readonly imports: readonly ImportedModule[];
  readonly nodes: readonly SyntaxNode[];
  readonly comments: readonly Comment[];
}

/** Parses a source file. Throws with its path when it is not TypeScript. */
export function readModule({ path, text }: TreeFile): SourceModule {
  const { program, comments, errors } = parseSync(path, text, { sourceType: 'module' });
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const nodes: SyntaxNode[] = [];
  collect(program, nodes);
  const imports = nodes.flatMap((node) => {
    const source = sourceOf(node);
    return source === undefined ? [] : [{ specifier: textOf(source), line: lineAt(text, node.start) }];
  });
  return { path, text, imports, nodes, comments };
}

function collect(value: unknown, into: SyntaxNode[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (isNode(value)) into.push(value);
  for (const part of Object.values(value)) collect(part, into);
}

/** Whether a part of the tree is a node and not a list or a literal's value. */
export function isNode(value: unknown): value is SyntaxNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The name of an identifier; undefined for everything else. */
export function nameOf(node: unknown): string | undefined {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : undefined;
}

/** The expression that names the imported module, where a node is an import. */
function sourceOf(node: SyntaxNode): unknown {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node['source'] ?? undefined;
    case 'TSExternalModuleReference':
      return node['expression'];
    case 'CallExpression':
      return nameOf(node['callee']) === 'require' ? (node['arguments'] as readonly unknown[])[0] : undefined;
    default:
      return undefined;
  }
}

function textOf(source: unknown): string | undefined {
  return isNode(source) && source.type === 'Literal' && typeof source['value'] === 'string'
    ? source['value']
    : undefined;
}
