import { isNode, nameOf, type SourceModule, type SyntaxNode } from './read-module.ts';

/** A name that a file gives to something of ours. */
export interface DeclaredName {
  readonly name: string;
  readonly position: number;
}

/**
 * The names a module declares. Names it only uses belong to whoever declared them, libraries among them; a
 * shorthand taken out of an object (`const { data } = …`) is such a use.
 */
export function declaredNames(module: SourceModule): DeclaredName[] {
  return module.nodes.flatMap(namesOf).map((node) => ({ name: nameOf(node) ?? '', position: node.start }));
}

function namesOf(node: SyntaxNode): SyntaxNode[] {
  switch (node.type) {
    case 'VariableDeclarator':
    case 'ClassDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return boundIn(node['id']);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...boundIn(node['id']), ...(node['params'] as readonly unknown[]).flatMap(boundIn)];
    case 'TSPropertySignature':
    case 'TSMethodSignature':
    case 'PropertyDefinition':
    case 'MethodDefinition':
      return node['computed'] === true ? [] : boundIn(node['key']);
    case 'CatchClause':
      return boundIn(node['param']);
    default:
      return [];
  }
}

function boundIn(pattern: unknown): SyntaxNode[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern];
    case 'AssignmentPattern':
      return boundIn(pattern['left']);
    case 'RestElement':
      return boundIn(pattern['argument']);
    case 'ArrayPattern':
      return (pattern['elements'] as readonly unknown[]).flatMap(boundIn);
    case 'ObjectPattern':
      return (pattern['properties'] as readonly unknown[]).flatMap(boundIn);
    case 'Property':
      return pattern['shorthand'] === true ? [] : boundIn(pattern['value']);
    default:
      return [];
  }
}
