import { icalCalendar } from '../../src/adapters/ical-calendar.ts'
import type { World } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
import { seeScreen } from '../../src/compose/start-wizard.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import { plainTheme } from '../../src/screens/view.ts'
import type { Session } from '../../src/session/session.ts'
import { UserError } from '../../src/session/user-error.ts'
import { locales, memoryStore, wordsIn } from '../wizard/desk.ts'

/** Runs a command line in a made-up world: no terminal, a store in memory. */
export async function call(
  line: string,
  {
    sessions = [],
    env = {},
    files = {},
    broken = false,
    withGuides = () => Promise.resolve(undefined),
    input,
    now = '2026-11-17T09:00:00.000Z',
    lost = false,
    cache,
  }: {
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
    /** The folder of compiled code, where some is kept. */
    cache?: string
  } = {},
) {
  let out = ''
  let err = ''
  const store = memoryStore(...sessions)
  const saved: string[] = []
  const written: Record<string, string> = {}
  const world: World = {
    version: '1.2.3',
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
    rehearseLogin: () => Promise.resolve('left'),
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
    preferences: () => ({
      language: () => undefined,
      guides: () => undefined,
      files: () => [],
      forget: () => [],
    }),
    savePreference: (_folder, _name, value) => {
      saved.push(value)
      return Promise.resolve()
    },
    withGuides,
    fullPath: (path) => path,
    wizard: () => Promise.reject(new Error('no wizard here')),
    confirm: () => Promise.resolve(false),
    readText: (path) => files[path],
    writeText: (path, text, force) => {
      if (path in files && !force) return 'exists'
      written[path] = text
      return 'written'
    },
    interactive: false,
    page: () => ({ columns: 0, theme: plainTheme }),
    now: () => now,
    zone: () => 60,
    calendar: (reminders, words) =>
      Promise.resolve(icalCalendar(words.say('waiting.calendar-title'), reminders)),
    arrived: () => Promise.resolve(!lost),
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
  }
  const code = await run(
    line.split(' ').filter((word) => word !== ''),
    world,
  )
  return { code, out, err, store, saved, written, cache }
}
