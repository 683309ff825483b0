// Which part of the bundle each file of the split program lies in.
import { basename } from 'node:path'

/**
 * What several parts have in common stands in the first of these that has it; then in the first by the alphabet. So the quick ways
 * have all that they need in the parts that they load anyway.
 */
const homesFirst = [
  'main',
  'late-countries',
  'late-widths',
  'late-pages',
  'late-store',
  'late-steps',
  'late-guide',
  'late-views',
  'late-words',
  'start-wizard',
  'late-rooms',
]

/** conf can't be loaded for everybody, so its part is loaded at once or not at all: nothing that others need stands there. */
const homesLast = ['conf-preferences']

/** Which part each file of the split program lies in. @returns a map from file to part, both by their names */
export function homes(outputs, parts) {
  const rank = (part) => {
    if (homesLast.includes(part)) return homesFirst.length + 1
    return homesFirst.includes(part) ? homesFirst.indexOf(part) : homesFirst.length
  }
  const inOrder = parts.toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  const homeOf = new Map(parts.map((part) => [part, part]))
  const settle = (file, part) => {
    for (const { path, external } of outputs.get(file).imports) {
      const name = basename(path, '.js')
      if (external || !outputs.has(name)) continue
      if (!homeOf.has(name)) homeOf.set(name, part)
      if (homeOf.get(name) === part) settleOnce(name, part)
    }
  }
  const seen = new Set()
  const settleOnce = (file, part) => {
    if (seen.has(file)) return
    seen.add(file)
    settle(file, part)
  }
  for (const part of inOrder) settleOnce(part, part)
  return homeOf
}

/** Whether a file of the split program holds getters only: each part that needs it has its own. */
export const isOfGetters = ({ inputs }) => {
  const paths = Object.keys(inputs)
  return paths.length > 0 && paths.every((path) => path.startsWith('late:'))
}

/** The files of the split program that other parts ask for. */
export function askedOfOthers(outputs, homeOf) {
  const asked = [...outputs].flatMap(([file, { imports }]) =>
    imports
      .filter(({ external }) => !external)
      .map(({ path }) => basename(path, '.js'))
      .filter((name) => homeOf.get(name) !== homeOf.get(file) && !isOfGetters(outputs.get(name))),
  )
  return new Set(asked)
}
