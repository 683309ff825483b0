import { newSession, type SessionKey } from '../../src/session/session.ts'
import { openSession } from '../../src/wizard/start.ts'
import { deskFor, locales, memoryStore, type Script } from './desk.ts'

export const agent: SessionKey = { journey: 'sweden/agent', environment: 'production', name: '' }
export const operator: SessionKey = { ...agent, journey: 'eu/operator' }
export const at = '2026-11-21T09:30:00.000Z'

export const aboutAgent: Script = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
}

/** Ulla, an agent, who has come to the form for her company and leaves after what is tried. */
export async function ulla(
  script: Script,
  language = 'en',
  key = agent,
  answers: Readonly<Record<string, string>> = {},
) {
  const given = {
    'urgent/goods': 'no',
    'about/purpose': 'import',
    'about/seat': 'sweden',
    'about/access': 'none',
    'about/email': 'ulla@example.se',
    'about/company': 'Frakt AB',
    'about/check': 'done',
    'account/has-account': 'yes',
    'second-factor/has': 'app',
    'second-factor/reserve': 'done',
    'traces/sign-in': 'done',
    'traces/role': 'done',
    'company/search': 'done',
    'company/found-agent': 'none',
    'company/terms': 'done',
    'company/sure': 'sure',
    'about/goods': 'here',
    'operator/prepare': 'done',
    'operator/search': 'done',
    'operator/found': 'none',
    'operator/sure': 'sure',
    ...answers,
  }
  const session = newSession(
    key,
    locales.journey(key.journey).revision,
    at,
    Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }])),
  )
  const store = memoryStore(session)
  const { desk, prompter } = deskFor(script, language, store)
  const ending = await openSession(desk, key)
  return { ending, store, asked: prompter.asked, saved: store.saved.at(-1) }
}

export const ids = (asked: readonly { readonly id: string }[]): readonly string[] => asked.map(({ id }) => id)
export const lines = (
  asked: readonly { readonly id: string; readonly lines: readonly string[] }[],
  id: string,
): string =>
  asked
    .find((question) => question.id === id)
    ?.lines.join('\n')
    .replace(/\s+/g, ' ') ?? ''
