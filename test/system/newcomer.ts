import { expect } from 'vitest'
import type { StepId } from '../../src/flow/step.ts'
import { locales, wordsIn } from './installed.ts'
import { type Opening, start } from './terminal.ts'
import { type Plan, type Walker, walk } from './walk.ts'

/** What a newcomer types about the company. */
export const company = {
  'about/email': 'anna@example.se',
  'about/company': 'Växtimport AB',
  'account/first-name': 'Anna',
  'account/last-name': 'Berg',
  'company/number': '202100-4151',
  'company/phone': '+46 36 15 50 00',
  'company/street': 'Storgatan 1',
  'company/postal-code': '551 82',
  'company/city': 'Jönköping',
} as const satisfies Plan

/** Everything a newcomer answers who has nothing yet and creates the company, whichever the journey. */
export const newcomer: Plan = {
  ...company,
  'urgent/goods': 'no',
  'urgent/shipment': 'no',
  'about/place': 'sweden',
  'about/purpose': 'import',
  'about/seat': 'sweden',
  'about/access': 'none',
  'about/agent': 'yes',
  'about/users': 'want',
  'account/has-account': 'no',
  'second-factor/has': 'none',
  'second-factor/method': 'app',
  'company/found-importer': 'none',
  'company/found-agent': 'none',
  'company/found-exporter': 'none',
  'company/sure': 'sure',
  'wait/happened-importer': 'approved',
  'wait/happened-agent': 'approved',
  'wait/happened-exporter': 'approved',
  'second-company/how': 'email',
  'second-wait/happened-second': 'approved',
  'colleagues/more': 'no',
  'signing-in/how': 'pin',
}

/** A newcomer on the agent's journey who has come as far as a step. */
export async function agentAt(id: StepId, language = 'sv', opening: Opening = {}): Promise<Walker> {
  const terminal = await start(['--role', 'agent'], { ...opening, language })
  const walker = { terminal, words: wordsIn(language), journey: locales.journey('sweden/agent') }
  expect(await walk(walker, newcomer, id)).toBe(id)
  return walker
}
