import ts from 'typescript'
import { isReader, nodesOf, type Source } from './read-source.ts'

const mostLines = 250
const linesOfAScreenful = 60
const network = /^node:(dgram|dns|http|http2|https|net|tls)(\/|$)/

/** What no file may do, wherever it lies; and, but for those who touch the world, what only they may do. */
export function everywhere(source: Source, touchesTheWorld: boolean): readonly string[] {
  const { path } = source
  const says = (what: string) => `${what}: ${path}`
  const said = new Set<string>()
  if (!touchesTheWorld)
    for (const touch of touchesOfTheWorld(source))
      said.add(says(`only bin, main, adapters and tools may touch ${touch}`))
  for (const habit of forbiddenSyntax(source)) said.add(says(habit))
  for (const { target } of source.imports)
    if (network.test(target)) said.add(says(`nothing in src reaches the network (${target})`))
  return [...said, ...wrongNames(path).map(says), ...tooLong(source).map(says)]
}

function wrongNames(path: string): readonly string[] {
  const isBarrel = /(^|\/)index\.ts$/.test(path)
  const isDrawer = path.split('/').some((name) => /(^|-)(utils?|helpers?)([-.]|$)/.test(name))
  return [...(isBarrel ? ['no index.ts barrels'] : []), ...(isDrawer ? ['no utils or helpers drawers'] : [])]
}

function tooLong({ path, text }: Source): readonly string[] {
  const lines = text.replace(/\n$/, '').split('\n').length
  if (lines > mostLines) return [`no .ts files over ${mostLines} lines (${lines})`]
  const isCommand = path.startsWith('cli/commands/')
  return isCommand && lines >= linesOfAScreenful
    ? [`a command is under ${linesOfAScreenful} lines (${lines})`]
    : []
}

function touchesOfTheWorld({ tree }: Source): readonly string[] {
  return nodesOf(tree).flatMap((node) => {
    if (ts.isIdentifier(node) && (node.text === 'console' || node.text === 'process')) {
      return isNameOfAMember(node) ? [] : [node.text]
    }
    if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
      return node.arguments?.length ? [] : ['new Date() without arguments']
    }
    if (ts.isCallExpression(node) && node.expression.getText() === 'Date') return ['Date()']
    if (ts.isIdentifier(node) && isRandom.test(node.text)) return [node.text]
    const member = ts.isPropertyAccessExpression(node) ? node.getText() : ''
    return clocksAndChance.has(member) ? [member] : []
  })
}

const clocksAndChance = new Set([
  'Date.now',
  'performance.now',
  'Math.random',
  'globalThis.process',
  'globalThis.console',
])
const isRandom = /^(randomUUID|randomBytes|randomInt|getRandomValues)$/

/** `{ process: … }`, `step.process` and the like name something of one's own. */
function isNameOfAMember(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  const names =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodSignature(parent) ||
    ts.isMethodDeclaration(parent)
  return names && parent.name === node
}

function forbiddenSyntax({ path, text, tree }: Source): readonly string[] {
  const found = nodesOf(tree).flatMap((node) => {
    if (isExportDefault(node)) return ['no default exports']
    if (ts.isPropertyAccessExpression(node) && /^(globalThis\.)?process\.exit$/.test(node.getText())) {
      return ['no process.exit']
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) return ['no any']
    if (ts.isCallExpression(node) && node.arguments.some((each) => each.getText() === 'safe'))
      return ['safe is called, not handed over: what calls it would give a length along']
    if (ts.isMetaProperty(node) && node.getText() === 'import.meta')
      return ['no import.meta: what ships is CommonJS']
    const asserts =
      ts.isTypeAssertionExpression(node) || (ts.isAsExpression(node) && !ts.isConstTypeReference(node.type))
    if (asserts && !isReader(path)) return ['no type assertion (but as const) outside read-*.ts']
    return ts.isCallExpression(node) && node.expression.getText() === 'fetch'
      ? ['nothing in src reaches the network (fetch)']
      : []
  })
  const silenced = /@ts-(ignore|expect-error|nocheck)/.exec(text)
  return silenced === null ? found : [...found, `no ${silenced[0]}`]
}

function isExportDefault(node: ts.Node): boolean {
  if (ts.isExportAssignment(node)) return true
  if (ts.isExportSpecifier(node)) return node.name.text === 'default'
  const isDeclaration =
    ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isInterfaceDeclaration(node)
  return isDeclaration && (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) ?? false)
}
