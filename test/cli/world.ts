import type { World } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
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
  }: {
    sessions?: Session[]
    env?: Record<string, string>
    files?: Record<string, string>
    broken?: boolean
  } = {},
) {
  let out = ''
  let err = ''
  const store = memoryStore(...sessions)
  const saved: string[] = []
  const world: World = {
    version: '1.2.3',
    command: 'traces-guide',
    environment: env,
    catalogue: locales.catalogue(),
    journey: (name) => locales.journey(name),
    words: wordsIn,
    sessions: () => {
      if (broken) throw new UserError('state-broken', '/home/anna/agent.json')
      return store
    },
    preferences: () => ({ language: () => undefined, files: () => [], forget: () => [] }),
    saveLanguage: (_folder, language) => {
      saved.push(language)
      return Promise.resolve()
    },
    wizard: () => Promise.reject(new Error('no wizard here')),
    confirm: () => Promise.resolve(false),
    readText: (path) => files[path],
    interactive: false,
    page: () => ({ columns: 0, theme: plainTheme }),
    now: () => '2026-11-17T09:00:00.000Z',
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
  return { code, out, err, store, saved }
}
