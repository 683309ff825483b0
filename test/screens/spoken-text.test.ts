import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import type { Scene } from '../../src/rehearsal/login/sign-in.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { topicsView, topicView } from '../../src/screens/guide-page.ts'
import { operatorSheetView } from '../../src/screens/operator-sheet.ts'
import { ownAuthenticatorView } from '../../src/screens/own-authenticator-view.ts'
import { problemsView, problemView } from '../../src/screens/problems-view.ts'
import { signInView } from '../../src/screens/sign-in-view.ts'
import { statusDocument, statusView } from '../../src/screens/status-view.ts'
import { differsView, helpView, stepView } from '../../src/screens/step-view.ts'
import { supportCodeView } from '../../src/screens/support-code-view.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { steering } from '../wizard/typing.ts'

const at = '2026-11-17T09:00:00.000Z'
const time = { now: '2026-11-20T11:00:00.000Z', zone: () => 60 }
const { languages, journeys, problems, entrance } = locales.catalogue()
const names = [...journeys.map(({ name }) => name), entrance, ...problems.map(({ name }) => name)]

const spoken = (view: View, language: string, columns = 0): string =>
  renderText(view, { columns, theme: plainTheme, spoken: wordsIn(language) }).join('\n')

/** What is drawn only, or names a kind of thing: the rest of a view is said. */
const unsaid = new Set(['kind', 'state', 'drawn', 'ordered'])

/** Every text in a view, however deep; of a drawn screen without the signs for buttons, fields and stars. */
function textsIn(thing: unknown): readonly string[] {
  if (typeof thing === 'string')
    return thing.split(/^\[ | \]$|^\( \) |: [_* ]+$|^\*+ |\n| {2,}/).filter((text) => text !== '')
  if (Array.isArray(thing)) return thing.flatMap(textsIn)
  if (typeof thing !== 'object' || thing === null) return []
  const isQrCode = 'kind' in thing && thing.kind === 'qr-code'
  return Object.entries(thing).flatMap(([key, value]) =>
    unsaid.has(key) || (isQrCode && key === 'lines') ? [] : textsIn(value),
  )
}

/** Every item and every field to fill in stands there with its number. */
function numbersIn({ blocks }: View, language: string): readonly string[] {
  const words = wordsIn(language)
  const fields = blocks.flatMap((block) => (block.kind === 'form' ? block.fields : []))
  const last = Math.max(0, ...fields.map(({ number }) => number ?? 0))
  return blocks.flatMap((block) => {
    if (block.kind === 'item') return block.number === undefined ? [] : [`${block.number}. ${block.title}`]
    if (block.kind !== 'form') return []
    return block.fields.flatMap(({ number, label }) =>
      number === undefined ? [] : [`${words.say('accessible.field', { number, last })} ${label}`],
    )
  })
}

function expectTold(view: View, language: string): void {
  const told = spoken(view, language)
  for (const text of [...textsIn(view), ...numbersIn(view, language)]) expect(told).toContain(text.trim())
  expect(told).not.toMatch(steering)
  expect(told).not.toMatch(/[─-▟]|\+--|>>\[|^\[[x> ]\]| {2}/m)
}

describe.each(languages)('what is drawn is told in lines in %s:', (language) => {
  const words = wordsIn(language)
  const onTuesday = (answers: Answers): Answers =>
    Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, { ...given, at }]))

  it.each(names)('every turn of %s, its help and its checklist', (name) => {
    const journey = inEnvironment(locales.journey(name), 'training')
    const seen = new Set<string>()
    for (const turn of turns(journey.flow).turns) {
      const isNew = !seen.has(turn.step.id)
      seen.add(turn.step.id)
      // What differs between the turns of one step does not lie in the language.
      if (!isNew && language !== 'en') continue
      const answers = onTuesday(turn.answers)
      const { step, relevant } = locate(journey.flow, answers)
      expectTold(stepView(journey, words, step, relevant, answers, { drawn: true, time }), language)
      if (isNew) expectTold(helpView(journey, words, step, relevant), language)
    }
    const { answers } = turns(journey.flow).turns.at(-1) ?? { answers: {} }
    const given = onTuesday(answers)
    if (journey.lines.length > 0)
      expectTold(checklistView(makeChecklist(journey, words, given, 'training'), journey, words), language)
  })

  it('counts the fields of a form, and speaks of others to leave empty only where there are some', () => {
    const field = { label: 'A', value: 'x', note: '' }
    const form = {
      kind: 'form',
      title: '',
      fields: [
        { ...field, number: 1 },
        { ...field, number: 2 },
      ],
    } as const
    expect(spoken({ title: 'T', blocks: [form] }, language)).toContain(
      words.say('accessible.fields-all', { count: 2 }),
    )
    expect(spoken({ title: 'T', blocks: [form] }, language)).not.toContain(
      words.say('accessible.fields', { count: 2 }),
    )
    const some = { ...form, fields: [...form.fields, field] }
    expect(spoken({ title: 'T', blocks: [some] }, language)).toContain(
      words.say('accessible.fields', { count: 2 }),
    )
  })

  it('all of the practice: computer, phone, codes', () => {
    const scenes: readonly Scene[] = [
      'method',
      'sent',
      'pending',
      'pin',
      'pin-typed',
      'confirmed',
      'shown',
      'scanner',
      'code',
      'clock',
      'in',
    ]
    const props = {
      labels: locales.labels(),
      pin: '4071',
      code: '123456',
      computerTime: '09:00',
      phoneTime: '09:07',
    }
    for (const scene of scenes) {
      const view = signInView({ scene, by: 'qr', phoneAhead: 0 }, words, props)
      expectTold(view, language)
      expect(spoken(view, language)).not.toMatch(/[_*]|\[ |\( \)/)
    }
    const own = { address: 'otpauth://totp/X?secret=GEZDGNBVGY3TQOJQ', secret: 'GEZDGNBVGY3TQOJQ', name: 'X' }
    expectTold(
      ownAuthenticatorView({ ...own, qrCode: ['█▀'], needed: undefined, told: undefined }, words),
      language,
    )
  })

  it('the support code, the status, the problems, the guide, the sheet', () => {
    const journey = locales.journey('sweden/agent')
    const waiting = turns(journey.flow).turns.find(({ step }) => step.id === 'wait/happened-agent')
    const answers = onTuesday(waiting?.answers ?? {})
    const session = { answers, environment: 'production', updatedAt: at }
    const views = [
      supportCodeView('G9JN-NW8P-8PDX-CE40-83XV', words),
      statusView(statusDocument(journey, words, session, time), journey, words, answers, 'traces-guide', at),
      topicsView(journey, words, 'traces-guide guide <id>'),
      ...journey.parts.map((part) => topicView(journey, words, part)),
      operatorSheetView(journey, words, answers),
      problemsView(problems, words, 'traces-guide'),
      ...problems.map(({ name }) => problemView(locales.journey(name), words)),
      differsView(journey, words, journey.flow.steps[0] ?? never(), answers),
    ]
    for (const view of views) expectTold(view, language)
  })
})

function never(): never {
  throw new Error('a journey has steps')
}
