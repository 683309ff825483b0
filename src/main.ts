import { accessSync, constants, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chalkTheme } from './adapters/chalk-theme.ts'
import type { CodeCache } from './adapters/code-cache.ts'
import { readDocumentFile } from './adapters/document-file.ts'
import { stateFolders } from './adapters/folders.ts'
import { i18nextWords } from './adapters/i18next-words.ts'
import { type LocaleFiles, localeFiles } from './adapters/locale-files.ts'
import { writeOutput } from './adapters/output-file.ts'
import { type Preferences, preferenceFile } from './adapters/preference-file.ts'
import { realDisk } from './adapters/session-files/disk.ts'
import { readSmall } from './adapters/session-files/read-small.ts'
import { sessionFiles } from './adapters/session-files.ts'
import { standardStream } from './adapters/standard-stream.ts'
import { complete } from './cli/completion/complete.ts'
import { completionRequest } from './cli/completion/names.ts'
import type { World } from './cli/context.ts'
import type { Look } from './cli/look.ts'
import { run } from './cli/run.ts'
import { whileBusy } from './compose/while-busy.ts'
import { inEnvironment } from './guides/in-environment.ts'
import { inAscii } from './screens/ascii.ts'
import { messageText } from './screens/message-text.ts'
import { plainTheme } from './screens/view.ts'
import type { Words } from './screens/words.ts'
import type { SessionStore } from './session/store.ts'
import { UserError } from './session/user-error.ts'

declare const __VERSION__: string

/** The generated files that ship with the program. */
const shipped = join(__dirname, '..', 'locales')

/** The trainers' scenarios that ship with the program. */
const scenarios = join(__dirname, '..', 'scenarios')

/** Runs one command line in the real world. @param codeCache what is told of and deleted @returns the exit code */
export async function main(args: readonly string[], codeCache: CodeCache): Promise<number> {
  const world = makeWorld(localeFiles(shipped), codeCache)
  return args[0] === completionRequest ? complete(args.slice(1), world) : run(args, world)
}

const out = standardStream(1, () => process.stdout)
const err = standardStream(2, () => process.stderr)

const stores = new Map<string, SessionStore>()

/** The store of a folder; one for each, so that what it has to tell is told once. */
function storeOf(folder: string): SessionStore {
  const store = stores.get(folder) ?? sessionFiles(folder)
  stores.set(folder, store)
  return store
}

const chosen = new Map<string, Preferences>()

/** The preferences in a folder, which are read once. */
function preferencesOf(folder: string): Preferences {
  const preferences = chosen.get(folder) ?? preferenceFile(folder, textOf)
  chosen.set(folder, preferences)
  return preferences
}

/** How a world looks before anybody was heard. */
const unasked: Look = { accessible: false, pipes: false, colour: false, ascii: false }

function makeWorld(
  locales: LocaleFiles,
  codeCache: CodeCache,
  look = unasked,
  spoken?: Words,
  needed = '',
): World {
  const { env } = process
  const folders = (given: string | undefined): { state: string; config: string } =>
    stateFolders(given, process.platform, env)
  const program = env.npm_lifecycle_event === 'start' ? 'npm start --' : 'traces-guide'
  const shown = (text: string): string => (look.ascii ? inAscii(text) : text)
  const world: World = {
    version: __VERSION__,
    program,
    command: needed === '' ? program : `${program} ${needed}`,
    environment: env,
    catalogue: locales.catalogue(),
    journey: (name, environment) => inEnvironment(locales.journey(name), environment),
    words: (language) =>
      i18nextWords(language, locales.app(language), (namespace) => locales.guide(language, namespace)),
    facts: locales.facts,
    labels: locales.labels,
    operators: locales.operators,
    revisions: locales.revisions,
    register: locales.register,
    sessions: (folder) => storeOf(folders(folder).state),
    news: (folder) => stores.get(folders(folder).state)?.news() ?? [],
    codeCache,
    keptTexts: {
      read: (name) => {
        const stamp = locales.stamp()
        return stamp && codeCache.text(name, stamp)
      },
      keep: (name, text) => {
        const stamp = locales.stamp()
        if (stamp !== undefined) codeCache.keepText(name, stamp, text)
      },
    },
    preferences: (folder) => preferencesOf(folders(folder).config),
    savePreference: async (folder, name, value) => {
      const { savePreference } = await preferences()
      const { config } = folders(folder)
      chosen.delete(config)
      savePreference(config, name, value, textOf)
    },
    withGuides: async (folder) => {
      if (!isFolder(folder)) return undefined
      const { addGuides } = await import('./compose/add-guides.ts')
      const added = addGuides(folder, readFileSync(join(shipped, 'guides.json'), 'utf8'), locales)
      if (added === 'no-pack') return added
      return 'problems' in added ? added.problems : makeWorld(added.locales, codeCache)
    },
    withLook: (wished, words, again) =>
      makeWorld(locales, codeCache, wished, wished.accessible ? words : undefined, again),
    wizard: async (request, words, folder) => {
      const { startWizard } = await import('./compose/start-wizard.ts')
      return startWizard(request, words, world, folder)
    },
    confirm: async (message, words, answers) => {
      const { confirm } = await import('./compose/start-wizard.ts')
      return confirm(message, words, world, answers)
    },
    screen: async (request, words) => {
      const { seeScreen } = await import('./compose/start-wizard.ts')
      return seeScreen(request, words, world)
    },
    hearCode: async (heard, words) => {
      const { hearInTerminal } = await import('./compose/start-wizard.ts')
      return hearInTerminal(heard, words, world)
    },
    rehearse: async (what, words) => {
      const { rehearse } = await import('./compose/start-wizard.ts')
      return rehearse(what, words, world)
    },
    scenarios: () => shippedScenarios(),
    scenario: (name) =>
      shippedScenarios().includes(name) ? textOf(join(scenarios, `${name}.yaml`)) : undefined,
    readScenario: async (text) => {
      const { openScenarioText } = await import('./compose/open-scenario-text.ts')
      return openScenarioText(text, locales)
    },
    rehearseScenario: async (scenario, words, how) => {
      const { rehearseScenario } = await import('./compose/start-wizard.ts')
      return rehearseScenario(scenario, words, world, how)
    },
    qrCode: async (text) => {
      const { qrCode } = await import('./adapters/qr-code.ts')
      return look.ascii && !look.accessible ? [] : qrCode(text, look.colour)
    },
    fullPath: (path) => resolve(path),
    readText: (path) => {
      try {
        return readFileSync(path, 'utf8')
      } catch {
        return undefined
      }
    },
    readDocument: readDocumentFile,
    readInput: () => readInput(process.stdin),
    writeText: writeOutput,
    writeFolder: async (path, files, force) => {
      const { writeFolder } = await import('./adapters/output-folder.ts')
      return writeFolder(path, files, force)
    },
    html: async (page, words) => {
      const { htmlText } = await import('./compose/html-text.ts')
      return htmlText(page, words)
    },
    whileBusy: (text, work) => {
      return whileBusy(text, err.isTerminal && (err.columns() ?? 0) > 0 && !look.accessible, work)
    },
    get interactive() {
      const typed = process.stdin.isTTY === true
      return typed ? out.isTerminal : look.accessible && look.pipes
    },
    get terminal() {
      return out.isTerminal
    },
    platform: process.platform,
    page: () => ({
      columns: out.columns() ?? 0,
      theme: look.colour ? chalkTheme() : plainTheme,
      ...(spoken === undefined ? {} : { spoken }),
    }),
    shown,
    now: () => new Date().toISOString(),
    zone: (at) => -new Date(at).getTimezoneOffset(),
    calendar: async (reminders, words) => {
      const { icalCalendar } = await import('./adapters/ical-calendar.ts')
      return icalCalendar(words.say('waiting.calendar-title'), reminders)
    },
    arrived: async () => (await out.arrived()) && (await err.arrived()),
    out: (text) => out.write(shown(text)),
    err: (text) => err.write(err.isTerminal ? shown(messageText(text, program, err.columns() ?? 0)) : text),
  }
  return world
}

/** The text of a small file, '' where there is none; nothing where something else stands there, or it is closed to this person. */
function textOf(path: string): string | undefined {
  try {
    const read = readSmall(realDisk, path)
    return read.kind === 'unfit' ? undefined : read.kind === 'text' ? read.text : ''
  } catch {
    return undefined
  }
}

/** The names of the scenarios that ship with the program, in alphabetical order. */
function shippedScenarios(): readonly string[] {
  return readdirSync(scenarios)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort()
}

/** What writes preferences. conf can't even be loaded where the system doesn't know who is asking. */
async function preferences(): Promise<typeof import('./adapters/conf-preferences.ts')> {
  try {
    return await import('./adapters/conf-preferences.ts')
  } catch {
    throw new UserError('not-saved', 'preferences.json')
  }
}

/** Whether there is a folder that can be read. */
function isFolder(path: string): boolean {
  try {
    accessSync(path, constants.R_OK | constants.X_OK)
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Standard input to its end; nothing where it is a terminal, which has none. */
async function readInput(stdin: NodeJS.ReadStream): Promise<string | undefined> {
  if (stdin.isTTY) return undefined
  const chunks: Buffer[] = []
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
