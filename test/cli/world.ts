import { icalCalendar } from '../../src/adapters/ical-calendar.ts'
import type { World } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
import { htmlText } from '../../src/compose/html-text.ts'
import { openScenarioText } from '../../src/compose/open-scenario-text.ts'
import { rehearseScenario, seeScreen } from '../../src/compose/start-wizard.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import { plainTheme } from '../../src/screens/view.ts'
import type { Session } from '../../src/session/session.ts'
import { UserError } from '../../src/session/user-error.ts'
import { locales, memoryStore, wordsIn } from '../wizard/desk.ts'

/** What a made-up world is like, where it isn't the usual one. */
export interface Made {
  sessions?: Session[]
  env?: Record<string, string>
  files?: Record<string, string>
  broken?: boolean
  withGuides?: World['withGuides']
  /** What is piped in; nothing means that standard input is a terminal. */
  input?: string
  now?: string
  /** Whether the disk is full to which standard output goes. */
  lost?: boolean
  preferences?: { readonly accessible?: boolean; readonly colour?: string }
  /** The scenarios that are shipped, by name. */
  scenarios?: Record<string, string>
  /** Whether no file can be written. */
  unwritable?: boolean
  /** The folder of compiled code, where some is kept. */
  cache?: string
  /** What was made of the shipped texts and kept. */
  kept?: Map<string, string>
}

/** Runs a command line in a made-up world: no terminal, a store in memory. */
export async function call(line: string, made: Made = {}) {
  const { world, printed, store, saved, written, forgotten } = madeUpWorld(made)
  const code = await run(
    line.split(' ').filter((word) => word !== ''),
    world,
  )
  return { code, ...printed(), store, saved, written, cache: forgotten() }
}

/** A world without a terminal, with a store in memory, and what was printed in it. */
export function madeUpWorld({
  sessions = [],
  env = {},
  files = {},
  broken = false,
  withGuides = () => Promise.resolve(undefined),
  input,
  now = '2026-11-17T09:00:00.000Z',
  lost = false,
  preferences = {},
  scenarios = {},
  unwritable = false,
  cache,
  kept = new Map(),
}: Made) {
  let out = ''
  let err = ''
  const store = memoryStore(...sessions)
  const saved: string[] = []
  const written: Record<string, string> = {}
  const world: World = {
    version: '1.2.3',
    program: 'traces-guide',
    command: 'traces-guide',
    environment: env,
    catalogue: locales.catalogue(),
    journey: (name, environment) => inEnvironment(locales.journey(name), environment),
    words: wordsIn,
    facts: () => locales.facts(),
    labels: () => locales.labels(),
    operators: () => locales.operators(),
    revisions: () => locales.revisions(),
    screen: (request, words) => seeScreen(request, words, world),
    hearCode: () => Promise.resolve('left'),
    scenarios: () => Object.keys(scenarios),
    scenario: (name) => scenarios[name],
    readScenario: (text) => Promise.resolve(openScenarioText(text, locales)),
    rehearseScenario: (scenario, words, how) => rehearseScenario(scenario, words, world, how),
    register: () => locales.register(),
    rehearse: () => Promise.resolve('left'),
    qrCode: () => Promise.resolve([]),
    readDocument: (path) => files[path],
    readInput: () => Promise.resolve(input),
    sessions: () => {
      if (broken) throw new UserError('state-broken', '/home/anna/agent.json')
      return store
    },
    news: () => store.news(),
    codeCache: {
      folder: () => cache,
      forget: () => {
        cache = undefined
      },
    },
    keptTexts: { read: (name) => kept.get(name), keep: (name, text) => kept.set(name, text()) },
    preferences: () => ({
      language: () => undefined,
      guides: () => undefined,
      accessible: () => preferences.accessible,
      colour: () => preferences.colour,
      files: () => [],
      forget: () => [],
    }),
    savePreference: (_folder, _name, value) => {
      saved.push(value)
      return Promise.resolve()
    },
    withGuides,
    withLook: (look, words, again) => ({
      ...world,
      command: again === '' ? world.program : `${world.program} ${again}`,
      page: () => ({ ...world.page(), ...(look.accessible ? { spoken: words } : {}) }),
    }),
    fullPath: (path) => path,
    wizard: () => Promise.reject(new Error('no wizard here')),
    confirm: () => Promise.resolve(false),
    readText: (path) => files[path],
    writeText: (path, text, force) => {
      if (unwritable) return 'failed'
      if (path in files && !force) return 'exists'
      written[path] = text
      return 'written'
    },
    writeFolder: (path, pages, force) => {
      if (path in files && !force) return Promise.resolve('exists')
      for (const [name, text] of pages) written[`${path}/${name}`] = text
      return Promise.resolve('written')
    },
    html: htmlText,
    whileBusy: (_text, work) => work(),
    interactive: false,
    terminal: false,
    platform: 'linux',
    page: () => ({ columns: 0, theme: plainTheme }),
    now: () => now,
    zone: () => 60,
    calendar: (reminders, words) =>
      Promise.resolve(icalCalendar(words.say('waiting.calendar-title'), reminders)),
    arrived: () => Promise.resolve(!lost),
    shown: (text) => text,
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  return { world, printed: () => ({ out, err }), store, saved, written, forgotten: () => cache }
}
