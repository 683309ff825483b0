import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { answersDocument, answersView } from '../../src/screens/answer-rows.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { signInView } from '../../src/screens/sign-in-view.ts'
import { statusDocument, statusView } from '../../src/screens/status-view.ts'
import { stepView } from '../../src/screens/step-view.ts'
import { supportCodeView } from '../../src/screens/support-code-view.ts'
import { type Page, renderText } from '../../src/screens/text.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const at = '2026-11-17T09:00:00.000Z'
/** Three days later, in Sweden: Friday noon. */
const time = { now: '2026-11-20T11:00:00.000Z', zone: () => 60 }
/** Where a link counts minutes, eighty of them later. */
const timeAt = (id: string) => (id === 'account/mail' ? { ...time, now: '2026-11-17T10:20:00.000Z' } : time)
/** The answers as given on Tuesday. */
const onTuesday = (answers: Answers = {}): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, given]) => [id, { ...given, at }]))
const typed: Answers = {
  'about/company': { value: 'Växtimport AB', at },
  'about/email': { value: 'anna@example.se', at },
  'company/phone': { value: '+46 31 390 06 01', at },
  'company/postal-code': { value: '553 13', at },
}
/** One step of each kind, and the ones with a form. */
const steps = [
  'about/access',
  'about/email',
  'account/create',
  'account/prepare',
  'account/mail',
  'after/keep',
  'company/details',
  'company/activity-load',
  'wait/happened-agent',
  'after/agent',
]
const journey = locales.journey('sweden/agent')

const viewsIn = (language: string): readonly View[] => {
  const words = wordsIn(language)
  const walked = turns(journey.flow).turns
  const shown = steps.map((id) => {
    const turn = walked.find((each) => each.step.id === id)
    const answers = { ...onTuesday(turn?.answers), ...typed }
    const position = locate(journey.flow, onTuesday(turn?.answers))
    return stepView(journey, words, position.step, { ...position.relevant, ...typed }, answers, {
      time: timeAt(id),
    })
  })
  const waiting = onTuesday(walked.find((each) => each.step.id === 'wait/happened-agent')?.answers)
  const session = { answers: waiting, environment: 'production', updatedAt: at }
  const atForm = walked.find((each) => each.step.id === 'company/details')
  const { step, relevant } = locate(journey.flow, onTuesday(atForm?.answers))
  const filledIn = { ...relevant, ...typed }
  const props = { labels: locales.labels(), pin: '4071', code: '123456', computerTime: '09:00' }
  const access = journey.flow.steps.find(({ id }) => id === 'about/access')
  // No guide has a step with any number of answers yet; this is one that is made of a choice.
  const several = access?.kind === 'choice' ? [{ ...access, kind: 'choices' } as const] : []
  return [
    ...shown,
    ...several.map((each) => stepView(journey, words, each, {}, {}, { time })),
    stepView(journey, words, step, filledIn, { ...onTuesday(atForm?.answers), ...typed }, { drawn: true }),
    signInView({ scene: 'shown', by: 'qr', phoneAhead: 0 }, words, { ...props, phoneTime: '09:07' }),
    supportCodeView('G9JN-NW8P-8PDX-CE40-83XV', words),
    checklistView(makeChecklist(journey, words, waiting, 'production'), journey, words),
    statusView(statusDocument(journey, words, session, time), journey, words, waiting, 'traces-guide', at),
    answersView(answersDocument(journey, words, waiting), words, 'traces-guide answers change <id>'),
  ]
}

const { languages } = locales.catalogue()
const cases = languages.flatMap((language) =>
  [0, 40, 60, 80, 120, 200].map((columns) => [language, columns] as const),
)

const pages = (language: string, page: Page): string => {
  const rule = '-'.repeat(Math.min(80, page.columns || 80))
  const text = viewsIn(language).map((view) => renderText(view, page).join('\n'))
  return `${text.join(`\n${rule}\n`)}\n`
}

describe('screens', () => {
  it.each(cases)('read well in %s at %i columns', async (language, columns) => {
    // From 80 columns on, and where nobody knows how many there are, every screen is the same.
    const file = join('golden', `${language}-${columns === 40 || columns === 60 ? columns : 80}.txt`)
    await expect(pages(language, { columns, theme: plainTheme })).toMatchFileSnapshot(file)
  })

  it.each(languages)('are told in lines in %s', async (language) => {
    const page = { columns: 0, theme: plainTheme, spoken: wordsIn(language) }
    await expect(pages(language, page)).toMatchFileSnapshot(join('golden', `${language}-spoken.txt`))
  })

  it.each(cases)('keep to their width in %s at %i columns, but for addresses', (language, columns) => {
    for (const view of viewsIn(language))
      for (const line of renderText(view, { columns, theme: plainTheme }))
        if (!/https:|@/.test(line))
          expect([...line].length).toBeLessThanOrEqual(columns === 0 ? 78 : Math.min(columns, 78))
  })
})
