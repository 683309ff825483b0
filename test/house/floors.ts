import { findCircles } from './find-circles.ts'
import { everywhere } from './habits.ts'
import { type Import, isReader, readSource, type Source } from './read-source.ts'

/** What one room of src/ may import. Whatever is not listed, it must not know. */
interface Room {
  readonly floor?: number
  /** Rooms whose values it may use; its own is among them where its files may know each other. */
  readonly knows: readonly string[]
  /** Rooms of which it may know the types only. */
  readonly knowsTypesOf?: readonly string[]
  readonly packages?: readonly RegExp[]
  /** Packages for files named read-*.ts only. */
  readonly packagesOfReaders?: readonly RegExp[]
  readonly builtins?: readonly RegExp[]
  /** May it touch console, process, the clock and chance? */
  readonly touchesTheWorld?: true
}

const anything = [/^/]
const parsersAndSchemas = [
  /^yaml$/,
  /^valibot$/,
  /^(mdast|unist|micromark)(-|$)/,
  // Phone and company numbers, postal codes, e-mail addresses.
  /^(libphonenumber-js|stdnum|postcode-validator|validator)$/,
]
const builtinsThatOnlyCompute = [/^node:(buffer|crypto|path|string_decoder|url|util)(\/|$)/]

const floorOne = (name: string): Room => ({
  floor: 1,
  knows: ['flow', name],
  packagesOfReaders: parsersAndSchemas,
  builtins: builtinsThatOnlyCompute,
})
const belowScreens = ['flow', 'guides', 'session', 'operator', 'rehearsal', 'search', 'support']
const belowWizard = [...belowScreens, 'screens']
const belowCli = [...belowWizard, 'wizard']

/** The table of the house: floors 0 to 4, and the rooms beside them. */
const rooms: Readonly<Record<string, Room>> = {
  flow: { floor: 0, knows: ['flow'] },
  guides: floorOne('guides'),
  session: { ...floorOne('session'), packages: [/^crc-32$/] },
  operator: floorOne('operator'),
  rehearsal: floorOne('rehearsal'),
  // Words are found in any text: it knows no steps.
  search: { floor: 1, knows: ['search'] },
  support: floorOne('support'),
  screens: {
    floor: 2,
    knows: [...belowScreens, 'screens'],
    packages: [/^fast-wrap-ansi$/, /^fast-string-width$/],
  },
  wizard: { floor: 3, knows: [...belowWizard, 'wizard'] },
  cli: { floor: 4, knows: [...belowCli, 'cli'], packages: [/^commander$/] },
  adapters: {
    knows: [...belowWizard, 'adapters'],
    knowsTypesOf: ['wizard'],
    packages: anything,
    builtins: anything,
    touchesTheWorld: true,
  },
  tools: {
    knows: ['guides', 'flow', 'rehearsal', 'support', 'adapters', 'screens', 'tools'],
    knowsTypesOf: ['cli'],
    packages: anything,
    builtins: anything,
    touchesTheWorld: true,
  },
  compose: {
    knows: [...belowCli, 'cli', 'adapters', 'compose'],
    packages: anything,
    builtins: anything,
    touchesTheWorld: true,
  },
  'enter.ts': {
    knows: ['adapters', 'cli'],
    knowsTypesOf: ['main.ts'],
    builtins: anything,
    touchesTheWorld: true,
  },
  'main.ts': {
    knows: [...belowCli, 'cli', 'adapters', 'compose'],
    packages: anything,
    builtins: anything,
    touchesTheWorld: true,
  },
}

/** Holds the files of src/ (path from there → text) against the table; says in its words what breaks it. */
export function breaches(files: ReadonlyMap<string, string>): readonly string[] {
  const sources = [...files].map(([path, text]) => readSource(path, text))
  return [...sources.flatMap(breachesOf), ...findCircles(graphOf(sources))]
}

function breachesOf(source: Source): readonly string[] {
  const name = roomOf(source.path)
  const room = rooms[name]
  if (room === undefined) return [`the house has no room for ${source.path}`]
  const imports = source.imports.flatMap((found) => breachOfImport(source.path, name, room, found) ?? [])
  return [...imports, ...everywhere(source, room.touchesTheWorld === true)]
}

function breachOfImport(path: string, name: string, room: Room, found: Import): string | undefined {
  const arrow = `${path} → ${found.target}`
  switch (found.kind) {
    case 'nameless':
      return `an import names its file, with .ts, inside src/: ${arrow}`
    case 'file':
      return breachBetweenRooms(path, name, room, found)
    case 'builtin':
      if (matches(room.builtins, found.target)) return undefined
      return `${call(name)} must not know ${room.builtins === undefined ? 'node:*' : found.target}: ${arrow}`
    case 'package':
      return breachByPackage(path, name, room, found)
  }
}

function breachBetweenRooms(path: string, name: string, room: Room, found: Import): string | undefined {
  const arrow = `${path} → ${found.target}`
  const other = roomOf(found.target)
  if (name === 'adapters' && other === 'adapters') {
    return adapterOf(path) === adapterOf(found.target)
      ? undefined
      : `adapters/ must not know other adapters: ${arrow}`
  }
  if (room.knows.includes(other)) return undefined
  if (room.knowsTypesOf?.includes(other)) {
    return found.typeOnly ? undefined : `${call(name)} must know only the types of ${call(other)}: ${arrow}`
  }
  const areNeighbours = room.floor !== undefined && room.floor === rooms[other]?.floor
  return areNeighbours
    ? `rooms of floor ${room.floor} must not know each other: ${arrow}`
    : `${call(name)} must not know ${call(other)}: ${arrow}`
}

function breachByPackage(path: string, name: string, room: Room, found: Import): string | undefined {
  const arrow = `${path} → ${found.target}`
  if (matches(room.packages, found.target)) return undefined
  if (room.packagesOfReaders === undefined) {
    const allowed = room.packages === undefined ? 'any package' : 'this package'
    return `${call(name)} must not know ${allowed}: ${arrow}`
  }
  const mayRead = isReader(path) && matches(room.packagesOfReaders, found.target)
  return mayRead ? undefined : `a parser or schema library only in files named read-*.ts: ${arrow}`
}

const matches = (allowed: readonly RegExp[] | undefined, target: string) =>
  allowed?.some((pattern) => pattern.test(target)) === true

const roomOf = (path: string) => path.split('/')[0] ?? path

/** One adapter is one file in adapters/, or one folder there, or both under one name. */
const adapterOf = (path: string) => path.split('/')[1]?.replace(/\.ts$/, '')

function call(room: string): string {
  const floor = rooms[room]?.floor
  if (floor !== undefined) return `floor ${floor}`
  return room.endsWith('.ts') ? room : `${room}/`
}

function graphOf(sources: readonly Source[]): ReadonlyMap<string, readonly string[]> {
  const targets = ({ imports }: Source) =>
    imports.filter(({ kind }) => kind === 'file').map(({ target }) => target)
  return new Map(sources.map((source) => [source.path, targets(source)]))
}
