// The engine: where somebody is and what lies ahead, on a flow far longer than any; and on every turn of every journey.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { median, time } from './measure.mjs'
import { load, root } from './program.mjs'

const at = '2026-11-17T09:00:00.000Z'

export async function flowRows() {
  const engine = await load(`
export { holds } from './src/flow/condition.ts'
export { foresee } from './src/flow/foresee.ts'
export { locate } from './src/flow/locate.ts'
export { turns } from './src/flow/turns.ts'
export { checklistView, makeChecklist } from './src/screens/checklist.ts'
export { renderText } from './src/screens/text.ts'
export { plainTheme } from './src/screens/view.ts'
export { i18nextWords } from './src/adapters/i18next-words.ts'
export { localeFiles } from './src/adapters/locale-files.ts'
`)
  return [guardsRow(engine), linearRow(engine), turnsRow(engine)]
}

/** Every step a choice, guarded by two earlier ones; every other one answered. */
function longFlow(length) {
  const id = (number) => `long/step-${number}`
  const atom = (number, isOneOf) => ({ step: id(number), isOneOf })
  const steps = Array.from({ length }, (_, number) => ({
    id: id(number),
    words: 'long',
    name: `step-${number}`,
    kind: number === length - 1 ? 'outcome' : 'choice',
    facts: [],
    ...(number === length - 1
      ? { ends: 'done' }
      : {
          waits: false,
          options: [
            { id: 'yes', does: 'answer' },
            { id: 'no', does: 'answer' },
          ],
        }),
    ...(number > 1 &&
      number < length - 1 && {
        when: { anyOf: [atom(number - 1, ['yes', 'no']), { not: atom(number - 2, ['no']) }] },
      }),
  }))
  const answered = steps.slice(0, length / 2)
  const answers = Object.fromEntries(
    answered.map((step, number) => [step.id, { value: number % 3 === 0 ? 'no' : 'yes', at }]),
  )
  // As it comes from a file.
  return JSON.parse(JSON.stringify({ flow: { steps }, answers }))
}

const repeats = 30

function guardsRow({ foresee, holds, locate }) {
  const { flow, answers } = longFlow(2000)
  const own = () => {
    locate(flow, answers)
    foresee(flow, answers)
  }
  const base = () => {
    for (const { when } of flow.steps) holds(when, answers)
  }
  return {
    id: 'guards',
    what: '`locate` and `foresee`, 2,000 steps, 1,000 answers',
    bar: 3,
    unit: '×',
    against: 'evaluating its guards once',
    measure: async (rounds) => {
      for (let warm = 0; warm < 100; warm += 1) for (const act of [own, base]) act()
      const many = (act) =>
        time(() => {
          for (let count = 0; count < repeats; count += 1) act()
        })
      return median(Array.from({ length: rounds }, () => many(own) / many(base)))
    },
  }
}

function linearRow({ foresee, locate }) {
  const [short, long] = [500, 2000].map((length) => longFlow(length))
  const walk = ({ flow, answers }) => {
    locate(flow, answers)
    foresee(flow, answers)
  }
  return {
    id: 'linear',
    what: 'the same on 2,000 steps',
    bar: 4,
    unit: '×',
    against: 'on 500 (linear is 4)',
    measure: async (rounds) => {
      for (let warm = 0; warm < 200; warm += 1) for (const each of [short, long]) walk(each)
      const many = (each) =>
        time(() => {
          for (let count = 0; count < repeats; count += 1) walk(each)
        })
      return median(Array.from({ length: rounds }, () => many(long) / many(short)))
    },
  }
}

/** Reported, not judged: every turn is located and foreseen, and its checklist printed in every language. */
function turnsRow(engine) {
  const files = engine.localeFiles(join(root, 'locales'))
  const { languages } = files.catalogue()
  const words = languages.map((language) =>
    engine.i18nextWords(language, files.app(language), (namespace) => files.guide(language, namespace)),
  )
  const names = readdirSync(join(root, 'locales', 'flows'))
    .map((name) => JSON.parse(readFileSync(join(root, 'locales', 'flows', name), 'utf8')))
    .flatMap((content) => (content.flow === undefined ? [] : [content.name]))
  return {
    id: 'turns',
    what: 'every turn of every journey and problem',
    unit: 's',
    against: `in ${languages.length} languages`,
    measure: async () => {
      let count = 0
      const took = time(() => {
        for (const name of names) {
          const journey = files.journey(name)
          for (const { answers } of engine.turns(journey.flow).turns) {
            count += 1
            engine.locate(journey.flow, answers)
            for (const each of words) print(engine, journey, each, answers)
          }
        }
      })
      return { value: took / 1000, note: `${count.toLocaleString('en')} turns, ${names.length} flows` }
    },
  }
}

function print({ checklistView, makeChecklist, plainTheme, renderText }, journey, words, answers) {
  const checklist = makeChecklist(journey, words, answers, 'production')
  renderText(checklistView(checklist, journey, words), { columns: 80, theme: plainTheme })
}
