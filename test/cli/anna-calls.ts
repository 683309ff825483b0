import type { Value } from '../../src/flow/step.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { call } from './world.ts'

export const at = '2026-11-17T08:30:00.000Z'

/** Anna, an agent, who has come to the search for her company; her own words are in what she typed. */
export const given: Readonly<Record<string, Value>> = {
  'urgent/goods': 'no',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
}
export const anna: Session = {
  ...newSession({ journey: 'sweden/agent', environment: 'production', name: 'Beta AB' }, 'x', at),
  answers: Object.fromEntries(Object.entries(given).map(([id, value]) => [id, { value, at }])),
  updatedAt: at,
}
export const here = 'about/check'

export async function codeOfAnna(language = 'sv'): Promise<string> {
  const { out } = await call(`support code --json --lang ${language}`, { sessions: [anna] })
  return JSON.parse(out).code
}

export async function fileOfAnna(more = ''): Promise<string> {
  return (await call(`support export --lang sv ${more}`, { sessions: [anna] })).out
}
