import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'

export interface Import {
  readonly kind: 'file' | 'builtin' | 'package' | 'nameless'
  /** A path from src/, `node:…`, a package's name; or, nameless, what stands there. */
  readonly target: string
  readonly typeOnly: boolean
}

export interface Source {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly tree: ts.SourceFile
}

export function readSource(path: string, text: string): Source {
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true, ts.ScriptKind.TS)
  const imports = nodesOf(tree).flatMap((node) => importsOf(path, node))
  return { path, text, imports, tree }
}

/** The door of a room: the one kind of file where what comes in may be parsed. */
export const isReader = (path: string) => /(^|\/)read-[^/]*\.ts$/.test(path)

export function nodesOf(tree: ts.SourceFile): readonly ts.Node[] {
  const nodes: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return nodes
}

function importsOf(path: string, node: ts.Node): readonly Import[] {
  if (ts.isImportDeclaration(node))
    return [resolve(path, node.moduleSpecifier, isTypeImport(node.importClause))]
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return [resolve(path, node.moduleSpecifier, node.isTypeOnly)]
  }
  if (ts.isImportTypeNode(node)) return [resolve(path, node.argument, true)]
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return [resolve(path, node.arguments[0] ?? node, false)]
  }
  const requires =
    ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'require'
  return requires ? [resolve(path, node.arguments[0] ?? node, false)] : []
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const named = clause.namedBindings
  if (clause.name !== undefined || named === undefined || !ts.isNamedImports(named)) return false
  return named.elements.length > 0 && named.elements.every(({ isTypeOnly }) => isTypeOnly)
}

function resolve(path: string, node: ts.Node, typeOnly: boolean): Import {
  const literal = ts.isLiteralTypeNode(node) ? node.literal : node
  if (!ts.isStringLiteralLike(literal)) return { kind: 'nameless', target: node.getText(), typeOnly }
  const name = literal.text
  if (name.startsWith('.')) {
    const target = posix.join(posix.dirname(path), name)
    const isNamed = target.endsWith('.ts') && !target.startsWith('..')
    return isNamed ? { kind: 'file', target, typeOnly } : { kind: 'nameless', target: name, typeOnly }
  }
  if (name.startsWith('node:')) return { kind: 'builtin', target: name, typeOnly }
  const folder = name.split('/')
  if (builtinModules.includes(name)) return { kind: 'builtin', target: `node:${name}`, typeOnly }
  return { kind: 'package', target: folder.slice(0, name.startsWith('@') ? 2 : 1).join('/'), typeOnly }
}
