import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import type { Answers } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { answersDocument, answersView } from '../../src/screens/answer-rows.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { statusDocument, statusView } from '../../src/screens/status-view.ts'
import { stepView } from '../../src/screens/step-view.ts'
import { renderText } from '../../src/screens/text.ts'
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
  return [
    ...shown,
    checklistView(makeChecklist(journey, words, waiting, 'production'), journey, words),
    statusView(statusDocument(journey, words, session, time), journey, words, waiting, 'traces-guide', at),
    answersView(answersDocument(journey, words, waiting), words, 'traces-guide'),
  ]
}

const cases = locales
  .catalogue()
  .languages.flatMap((language) => [0, 40, 80, 120].map((columns) => [language, columns] as const))

describe('screens', () => {
  it.each(cases)('read well in %s at %i columns', async (language, columns) => {
    const rule = '-'.repeat(columns === 0 ? 80 : columns)
    const text = viewsIn(language).map((view) => renderText(view, { columns, theme: plainTheme }).join('\n'))
    await expect(`${text.join(`\n${rule}\n`)}\n`).toMatchFileSnapshot(
      join('golden', `${language}-${columns}.txt`),
    )
  })

  it.each(cases)('keep to their width in %s at %i columns, but for addresses', (language, columns) => {
    for (const view of viewsIn(language))
      for (const line of renderText(view, { columns, theme: plainTheme }))
        if (!/https:|@/.test(line))
          expect([...line].length).toBeLessThanOrEqual(columns === 0 ? 78 : Math.min(columns, 78))
  })
})
