import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locate } from '../../src/flow/locate.ts'
import { turns } from '../../src/flow/turns.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { topicsView, topicView } from '../../src/screens/guide-page.ts'
import { differsView, helpView, stepView } from '../../src/screens/step-view.ts'
import { optionText } from '../../src/screens/step-words.ts'
import { renderText } from '../../src/screens/text.ts'
import { valuesOf } from '../../src/screens/values.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { locales, wordsIn } from '../wizard/desk.ts'

const page = { columns: 80, theme: plainTheme }
const { languages, journeys, entrance } = locales.catalogue()
const names = [...journeys.map((journey) => journey.name), entrance]
const cases = languages.flatMap((language) => names.map((name) => [language, name] as const))

/** English words without which no English sentence is made, and which are no Swedish or Dutch ones. */
const english =
  'the and you your with this that from have has are were been which who what when where how why they their them there then than these those will would could should shall may might must does did not but if because while until after before between without about into only also each every some any our its his she yes please here'.split(
    ' ',
  )

const complete = (view: View): void => {
  const text = renderText(view, page).join('\n')
  expect(text).not.toMatch(/\{\{|\}\}|undefined|\[object/)
  expect(view.title.trim()).not.toBe('')
}

describe('every turn of every journey', () => {
  it.each(cases)('has all its words in %s: %s', (language, name) => {
    const journey = locales.journey(name)
    const words = wordsIn(language)
    const walked = turns(journey.flow)
    expect(walked.falls).toEqual([])
    expect(new Set(walked.turns.map((turn) => turn.step.id)).size).toBe(journey.flow.steps.length)
    for (const { step, answers } of walked.turns) {
      const { step: reached, relevant } = locate(journey.flow, answers)
      expect(reached.id).toBe(step.id)
      complete(stepView(journey, words, step, relevant, answers))
      complete(differsView(journey, words, step, relevant))
      const help = helpView(journey, words, step, relevant)
      if (help !== undefined) complete(help)
      const options = step.kind === 'choice' || step.kind === 'choices' ? step.options : []
      const values = valuesOf(journey, words, relevant, step.id.split('/')[0] ?? '')
      for (const { id } of options)
        expect(optionText(words, step, id, values)).not.toMatch(new RegExp(`^${id}$|\\{\\{`))
    }
  })

  it.each(cases)('has its checklist and its guide whole in %s: %s', (language, name) => {
    const journey = locales.journey(name)
    const words = wordsIn(language)
    const checklist = makeChecklist(journey, words, {}, 'production')
    for (const item of checklist.items) {
      expect(item.title).not.toBe('')
      expect(item.condition === '').toBe(item.state !== 'possible')
    }
    complete(checklistView(checklist, journey, words))
    complete(topicsView(journey, words, 'traces-guide'))
    for (const part of journey.parts) complete(topicView(journey, words, part))
  })
})

describe('the languages', () => {
  const roles = journeys.map((journey) => journey.name)

  it.each(roles)('agree on the steps of %s and differ in words', (name) => {
    const journey = locales.journey(name)
    const lists = languages.map(
      (language) => makeChecklist(journey, wordsIn(language), {}, 'production').items,
    )
    const [first = [], ...others] = lists
    for (const items of others) {
      const shape = (list: typeof items) =>
        list.map(({ id, state, links, facts }) => ({ id, state, links, facts }))
      expect(shape(items)).toEqual(shape(first))
      const same = items.filter((item, index) => item.title === first[index]?.title)
      expect(same).toEqual([])
    }
  })

  it.each(languages.filter((language) => language !== 'en'))('%s holds no English', (language) => {
    const folder = join(import.meta.dirname, '..', '..', 'locales', language)
    const found = readdirSync(folder).flatMap((file) => {
      const { kind: _, ...texts } = { kind: '', ...JSON.parse(readFileSync(join(folder, file), 'utf8')) }
      return stringsIn(texts).flatMap((text) =>
        text
          .replace(/\{\{[^}]*\}\}|Byt språk \/ Change language \/ Taal wijzigen|\bCtrl\+C\b/g, ' ')
          .split(/[^\p{L}'-]+/u)
          .filter((word) => english.includes(word.toLowerCase()))
          .map((word) => `${file}: ${word}: ${text}`),
      )
    })
    expect(found).toEqual([])
  })
})

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
