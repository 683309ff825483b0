import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environments } from '../../src/flow/environment.ts'
import { locate, type Position } from '../../src/flow/locate.ts'
import type { Answers } from '../../src/flow/step.ts'
import { turns } from '../../src/flow/turns.ts'
import { inEnvironment } from '../../src/guides/in-environment.ts'
import type { Journey } from '../../src/guides/journey.ts'
import { checklistView, makeChecklist } from '../../src/screens/checklist.ts'
import { topicsView, topicView } from '../../src/screens/guide-page.ts'
import { differsView, helpView, stepView } from '../../src/screens/step-view.ts'
import { renderText } from '../../src/screens/text.ts'
import { plainTheme, type View } from '../../src/screens/view.ts'
import { newSession } from '../../src/session/session.ts'
import { askStep } from '../../src/wizard/ask-step.ts'
import type { Prompter, Question, Reply } from '../../src/wizard/ports.ts'
import { deskFor, locales, wordsIn } from '../wizard/desk.ts'

const unfilled = /\{\{|\}\}|undefined|\[object/
const page = { columns: 80, theme: plainTheme }
const { languages, journeys, problems, entrance } = locales.catalogue()
const names = [...journeys.map((journey) => journey.name), entrance, ...problems.map(({ name }) => name)]
const cases = languages.flatMap((language) =>
  names.flatMap((name) => environments.map((environment) => [language, name, environment] as const)),
)

/** English words without which no English sentence is made, and which are no Swedish or Dutch ones. */
const english =
  'the and you your with this that from have has are were been which who what when where how why they their them there then than these those will would could should shall may might must does did not but if because while until after before between without about into only also each every some any our its his she yes please here'.split(
    ' ',
  )

/** The words with which each language tells at an end what to do now. */
const next: Readonly<Record<string, string>> = { en: 'Next:', sv: 'Nästa steg:', nl: 'Volgende stap:' }

/** A turn's whole screen: what stands above, the question, all that can be picked, and the keys. */
async function screenAt(
  language: string,
  journey: Journey,
  position: Position,
  answers: Answers,
): Promise<Question> {
  const asked: Question[] = []
  const prompter: Prompter = {
    ask: (question) => {
      asked.push(question)
      return Promise.resolve({ kind: 'quit' })
    },
  }
  const { desk } = deskFor({}, language)
  const key = { journey: journey.name, environment: journey.environment, name: '' }
  const session = { ...newSession(key, journey.revision, desk.now()), answers }
  await askStep({ ...desk, prompter }, journey, session, position)
  const [question] = asked
  if (question === undefined) throw new Error(`${position.step.id} asks nothing`)
  return question
}

/** Nothing on the screen is empty, unfilled or a bare code, and there is something to go on with. */
const whole = ({ id, lines, message, input, keys }: Question): void => {
  const picks = 'picks' in input ? input.picks : []
  const texts = [message, keys, ...picks.map(({ text }) => text)]
  expect([...lines, ...texts].join('\n')).not.toMatch(unfilled)
  expect(lines.join('').trim()).not.toBe('')
  for (const text of texts) expect(text.trim(), id).not.toBe('')
  expect(picks.filter((pick) => pick.text === pick.id)).toEqual([])
  expect(input.kind === 'type' || picks.some(({ reply }) => goesOn(reply)), id).toBe(true)
}

/** Whether it answers, asks something again, or (at an end) finishes, changes an answer or leads back. */
const goesOn = (reply: Reply): boolean =>
  reply.kind === 'answer' ||
  (reply.kind === 'action' &&
    (reply.id.startsWith('reopen:') || reply.id === 'change' || reply.id === 'return'))

const complete = (view: View): void => {
  const text = renderText(view, page).join('\n')
  expect(text).not.toMatch(unfilled)
  expect(view.title.trim()).not.toBe('')
}

describe('every turn of every journey', () => {
  it.each(cases)('has all its words in %s: %s, %s', async (language, name, environment) => {
    const journey = inEnvironment(locales.journey(name), environment)
    const words = wordsIn(language)
    const walked = turns(journey.flow)
    expect(walked.falls).toEqual([])
    expect(new Set(walked.turns.map((turn) => turn.step.id)).size).toBe(journey.flow.steps.length)
    const told = new Set<string>()
    for (const { step, answers } of walked.turns) {
      const position = locate(journey.flow, answers)
      expect(position.step.id).toBe(step.id)
      expect(words.guide(step.words).steps[step.name]?.title.trim()).not.toBe('')
      // The hand-over is no screen: the other journey's first step follows at once.
      if (step.kind === 'outcome' && step.journey !== undefined) {
        complete(stepView(journey, words, step, position.relevant, answers))
        continue
      }
      const screen = await screenAt(language, journey, position, answers)
      whole(screen)
      if (step.kind === 'outcome' && step.ends !== 'back')
        expect(screen.lines.join(' ')).toContain(next[language] ?? 'Next:')
      // These two are filled with what was typed alone, and no turn holds anything typed: they are the same in each.
      if (told.has(step.id)) continue
      told.add(step.id)
      complete(differsView(journey, words, step, position.relevant))
      const help = helpView(journey, words, step, position.relevant)
      if (help !== undefined) complete(help)
    }
  })

  it.each(cases)('has its checklist and its guide whole in %s: %s, %s', (language, name, environment) => {
    const journey = inEnvironment(locales.journey(name), environment)
    const words = wordsIn(language)
    const checklist = makeChecklist(journey, words, {}, environment)
    for (const item of checklist.items) {
      expect(item.title).not.toBe('')
      expect(item.condition === '').toBe(item.state !== 'possible')
    }
    complete(checklistView(checklist, journey, words))
    complete(topicsView(journey, words, 'traces-guide guide <id>'))
    for (const part of journey.parts) complete(topicView(journey, words, part))
  })
})

describe('the languages', () => {
  const roles = journeys.map((journey) => journey.name)

  it('lead to the address of the site, and of no other', () => {
    for (const environment of environments) {
      const journey = inEnvironment(locales.journey('eu/operator'), environment)
      const { items } = makeChecklist(journey, wordsIn('en'), {}, environment)
      const links = items.flatMap((item) => item.links).filter((link) => link.includes('tracesnt'))
      const site = environment === 'production' ? 'webgate.ec.' : `webgate.${environment}.ec.`
      expect(links.length).toBeGreaterThan(0)
      for (const link of links) expect(link).toContain(site)
    }
  })

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
