import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { OperatorExercise } from '../../src/rehearsal/exercise.ts'
import { judge } from '../../src/rehearsal/judge.ts'
import {
  type OperatorExerciseId,
  operatorExercise,
  operatorExerciseIds,
} from '../../src/rehearsal/operator-exercises.ts'
import { textWidth, wrap } from '../../src/screens/text.ts'
import type { Prompter, Question, Reply } from '../../src/wizard/ports.ts'
import { practiseOperator } from '../../src/wizard/practise-operator.ts'
import { practiseOperators, showVerdict } from '../../src/wizard/practise-operators.ts'
import { startPage } from '../../src/wizard/start.ts'
import { deskFor, locales, type Script, wordsIn } from './desk.ts'

const noon = '2026-11-17T12:00:00.000Z'
const heads = { en: 'PRACTICE', sv: 'ÖVNING', nl: 'OEFENING' } as const
const languages = ['en', 'sv', 'nl'] as const
const exercise = (id: OperatorExerciseId, chance = 0): OperatorExercise =>
  operatorExercise(id, locales.register(), noon, chance)
const room = (script: Script): Script =>
  Object.fromEntries(Object.entries(script).map(([id, replies]) => [`rehearse-operator/${id}`, replies]))
const begins = { task: 'begin', role: 'operator' }

/** Somebody who does an exercise. */
async function plays(id: OperatorExerciseId, script: Script, language = 'en', rows = 24) {
  const { desk, prompter, store, files } = deskFor(
    { ...room({ ...begins, ...script }), help: 'back' },
    language,
    undefined,
    rows,
  )
  const of = exercise(id)
  const { ended, played } = await practiseOperator(desk, of)
  const text = (name: string, index = -1) =>
    prompter.asked
      .filter((each) => each.id === `rehearse-operator/${name}`)
      .at(index)
      ?.lines.join(' ')
      .replace(/\s+/g, ' ') ?? ''
  return { ended, played, judged: judge(of, played, noon), asked: prompter.asked, store, files, text }
}

const agentForm: Script = {
  details: ['name', 'country', 'contact', 'city', 'number', 'half'],
  'field-name': 'company',
  'field-country': 'SE',
  'field-contact': 'both',
  'field-city': 'city',
  'field-number': 'national',
  'field-chapter': 'chapter-other',
  'field-section': 'section-rfl',
  'field-activity': 'load',
  'field-identifier': 'national',
  'field-address': 'own',
  'field-authority': 'arlanda',
}
const agentActivity = ['chapter', 'section', 'activity', 'identifier', 'address', 'authority'] as const

describe.each(languages)('somebody who practises in %s', (language) => {
  it('does all exercises, sees what the authority sees, and every screen is headed and fits', async () => {
    const { desk, prompter, store, files } = deskFor(
      {
        'rehearse-operator': ['there', 'spelled', 'agent', 'leave'],
        ...room({
          ...begins,
          ...agentForm,
          search: ['type', 'kvelmyra', 'request', 'type', 'other', 'type', 'type', 'create'],
          type: ['Kvelmyra', 'Ojtasa', 'Tröndflo', 'Trondflo'],
          box: 'send',
          other: 'letter',
          letter: 'contact-import',
          'letter-about': 'eupo',
          sent: 'done',
          activity: [...agentActivity, 'submit'],
        }),
      },
      language,
      undefined,
      24,
    )
    expect(await practiseOperators(desk)).toBe('left')
    const titles = prompter.asked
      .filter(({ id }) => id === 'rehearse-operator/authority')
      .map(({ lines }) => lines.join('\n'))
    expect(titles).toHaveLength(3)
    const reached = wordsIn(language).say('rehearse-operator.reached')
    for (const title of titles) expect(title.replace(/\s+/g, ' ')).toContain(reached)
    for (const question of prompter.asked) {
      expect(question.lines[0], question.id).toContain(heads[language])
      expect(heightOf(question), question.id).toBeLessThanOrEqual(24)
    }
    expect([store.saved, [...files]]).toEqual([[], []])
  })
})

/** The rows that a screen of 80 columns takes: what stands above, the question, what can be picked, and the keys. */
function heightOf({ lines, input, keys }: Question): number {
  const room = textWidth(80) - 5
  const picks = 'picks' in input ? input.picks.flatMap(({ text }) => wrap(text, room)).length : 0
  return lines.length + 1 + picks + 1 + Math.ceil((keys.length + 2) / 80)
}

describe('on the drawn site', () => {
  it('what the site refuses is told in its words, and counted', async () => {
    const { judged, text, asked } = await plays('there', {
      role: ['authority', 'other-body', 'operator'],
      search: ['request', 'type', 'request', 'country', 'other', 'quit!'],
      country: 'NL',
      type: 'kvel',
      other: 'back!',
    })
    const roles = asked
      .filter(({ id }) => id === 'rehearse-operator/role')
      .map(({ lines }) => lines.join(' '))
    expect(roles[1]).toMatch(/authorities or control\s+bodies/)
    expect(roles[2]).toMatch(/show no\s+steps/)
    expect(text('search', 1)).toContain('TRACES says: "Start searching with Search button."')
    expect(text('search', 3)).toContain('Nothing is ticked yet')
    expect(text('search', 4)).toContain('The country is changed')
    expect(judged.counts).toMatchObject({ searches: 1, refusals: 2 })
  })

  it('the table shows name, address and activities, and shows more rows in turn', async () => {
    const { asked } = await plays('there', {
      search: ['type', 'more-rows', 'more-rows', 'quit!'],
      type: 'import',
    })
    const pages = asked
      .filter(({ id }) => id === 'rehearse-operator/search')
      .map(({ input }) =>
        'picks' in input ? input.picks.map(({ text }) => text).filter((text) => text.startsWith('[ ] ')) : [],
      )
    expect(pages[1]?.[0]).toMatch(/^\[ \] .+ \| Ö?\S+ \d+, \d{3} \d\d \S+ \| /)
    expect(new Set(pages.flat()).size).toBe(pages.flat().length)
  })

  it('Esc goes back as the site’s back does, and nothing that was typed, ticked or filled in is lost', async () => {
    const { asked } = await plays('agent', {
      ...agentForm,
      task: ['begin', 'begin', 'quit!'],
      search: ['type', 'trondflo-none', 'type', 'create', 'create', 'back!', 'back!'].filter(
        (id) => id !== 'trondflo-none',
      ),
      role: ['operator', 'back!'],
      type: ['Trönd', 'back!half a name'],
      details: ['name', 'half', 'back!', 'city', 'back!'],
      activity: ['chapter', 'back!'],
      'field-city': 'back!',
    })
    const drafts = asked.flatMap(({ id, input }) =>
      id === 'rehearse-operator/type' && input.kind === 'type' ? [input.draft] : [],
    )
    expect(drafts).toEqual(['', 'Trönd'])
    const details = asked.filter(({ id }) => id === 'rehearse-operator/details')
    const picks = details.map(({ input }) => ('picks' in input ? input.picks[0]?.text : ''))
    expect(picks.slice(1)).toEqual(Array(picks.length - 1).fill('Name: Tröndflo Spedition AB'))
  })

  it('the cursor stays where something was just ticked or filled in', async () => {
    const { asked } = await plays('agent', {
      ...agentForm,
      search: ['type', 'haskvika', 'create'],
      type: 'Häskvika',
      details: ['city', 'quit!'],
    })
    const at = asked.map(({ id, input }) => [id, input.kind === 'choose' ? input.preselected : ''])
    expect(at).toContainEqual(['rehearse-operator/search', 'haskvika'])
    expect(at).toContainEqual(['rehearse-operator/details', 'city'])
  })

  it('F1 shows who one is, wherever one is, and Ctrl+C leaves', async () => {
    const { asked, ended } = await plays('there', {
      task: ['help!', 'begin'],
      role: ['help!', 'operator'],
      search: ['help!', 'type', 'quit!'],
      type: 'help!',
    })
    expect(ended).toBe('quit')
    const helps = asked.filter(({ id }) => id === 'help#1')
    expect(helps).toHaveLength(4)
    for (const { lines } of helps) expect(lines.join('\n')).toContain('Kvelmyra Växtimport AB')
  })

  it('the wrong row, a second request and a new tab: all is let through or refused as the site would, and judged', async () => {
    const { judged, text } = await plays(
      'there',
      {
        search: ['type', 'kvelmyra', 'request', 'other', 'request', 'type', 'kvelmyra-malmo', 'request'],
        type: 'Kvelmyra',
        box: ['send', 'send', 'back!', 'send'],
        sent: ['search', 'done'],
        other: 'new-tab',
      },
      'en',
      0,
    )
    expect(text('search')).toContain('in a new tab')
    expect(text('box', 2)).toContain('From a new tab the request can be there twice')
    expect(judged.reached).toBe(true)
    expect(judged.mistakes.map(({ code }) => code)).toEqual(['new-tab', 'other-company'])
    expect(judged.counts).toMatchObject({ duplicates: 1, wrongRequests: 1 })
  })

  it('a row that shows nothing has nothing to ask for', async () => {
    const bare = locales
      .register()
      .find(({ activities, country }) => country === 'SE' && Object.keys(activities).length === 0)
    const { text } = await plays(
      'there',
      {
        search: ['type', bare?.id ?? '', 'request'],
        type: bare?.name ?? '',
        box: ['send', 'quit!'],
      },
      'en',
      0,
    )
    expect(text('box')).toContain('there is nothing to ask for')
  })

  it('the helpdesk can’t approve anyone, and the authority can', async () => {
    const { judged, text } = await plays('exporter', {
      search: 'other',
      other: 'letter',
      letter: ['contact-traces', 'contact-export', 'contact-export'],
      'letter-about': ['eurpo', 'back!', 'eurpo'],
      sent: 'done',
    })
    expect(text('letter', 1)).toContain("can't approve anyone")
    expect(judged).toMatchObject({ reached: true, mistakes: [] })
  })

  it('whoever does nothing and says so sees that nothing lies there', async () => {
    const { judged } = await plays('there', { search: 'other', other: 'wait' })
    expect(judged).toMatchObject({
      reached: false,
      cases: [],
      mistakes: [{ code: 'nothing-sent', step: 'company/found-importer' }],
    })
  })

  it('what is missing in the form is told field by field', async () => {
    const { asked } = await plays('agent', {
      ...agentForm,
      search: ['type', 'create'],
      type: 'Trönd',
      details: [
        'submit',
        'name',
        'submit',
        'country',
        'submit',
        'city',
        'submit',
        'contact',
        'submit',
        'half',
      ],
      activity: [
        'section',
        'activity',
        'chapter',
        'section',
        'activity',
        'submit',
        'identifier',
        'address',
        'submit',
      ],
      sent: 'done',
    })
    const told = asked.filter(({ id }) => /details|activity$/.test(id)).map(({ lines }) => lines[2] ?? '')
    for (const label of ['Name', 'Country', 'City', 'Phone'])
      expect(
        told.some((line) => line.includes(`is empty: "${label}"`)),
        label,
      ).toBe(true)
    expect(told.some((line) => line.startsWith('  These fields are required: "Chapter"'))).toBe(true)
    expect(told.some((line) => line.includes('Choose a chapter first'))).toBe(true)
    expect(told.some((line) => line.includes('These fields of the activity'))).toBe(true)
  })
})

describe('at the end', () => {
  const ends = async (language: string, activity: readonly string[]) => {
    const { desk, prompter } = deskFor(
      {
        'rehearse-operator': ['agent', 'leave'],
        ...room({
          ...begins,
          ...agentForm,
          search: ['type', 'create'],
          type: 'Trönd',
          activity,
          sent: 'done',
          lessons: ['back!', 'done'],
        }),
      },
      language,
    )
    expect(await practiseOperators(desk)).toBe('left')
    const text = (id: string) =>
      prompter.asked
        .find((each) => each.id === `rehearse-operator/${id}`)
        ?.lines.join(' ')
        .replace(/\s+/g, ' ') ?? ''
    return { text, ids: prompter.asked.map(({ id }) => id) }
  }

  it('stands what the authority would have seen, why it can’t say yes, and where the guide tells it', async () => {
    const { text, ids } = await ends('en', [...agentActivity.slice(0, 5), 'submit'])
    expect(text('authority')).toContain('Nobody can say yes: no responsible authority is named.')
    expect(text('authority')).toContain('Tröndflo Spedition AB')
    expect(text('lessons')).toContain(
      'You named no responsible authority. Without it nobody approves an agent. In the guide: Choose the border control post',
    )
    expect(text('lessons')).toContain('traces-guide guide company --role sweden/agent')
    expect(text('lessons')).toContain('Wrong requests: 1.')
    expect(ids.filter((id) => id === 'rehearse-operator/authority')).toHaveLength(2)
  })

  it.each(['sv', 'nl'])('the same in %s', async (language) => {
    const { text } = await ends(language, [...agentActivity.slice(0, 5), 'submit'])
    const words = wordsIn(language)
    expect(text('authority')).toContain(words.say('rehearse-operator.cannot-responsible-authority-missing'))
    expect(text('lessons')).toContain(words.say('rehearse-operator.mistake-no-authority'))
  })
})

/** Somebody who reads on to the end. */
const reading = (asked: Question[]): Prompter => ({
  ask: (question) => {
    asked.push(question)
    return Promise.resolve(
      'picks' in question.input ? (question.input.picks[0]?.reply ?? { kind: 'quit' }) : { kind: 'quit' },
    )
  },
})

/** Somebody who does anything: a number for each screen; without numbers left they quit. */
function anybody(numbers: readonly number[]): Prompter & { readonly asked: Question[] } {
  const asked: Question[] = []
  let turn = 0
  return {
    asked,
    ask: async (question) => {
      asked.push(question)
      const number = numbers[turn++]
      if (number === undefined) return { kind: 'quit' }
      if (number > 55) return { kind: number > 57 ? 'back' : 'help' }
      const { input } = question
      if (input.kind === 'type')
        return typed(['kvel', '', 'Trönd', '\u001b[31m', 'ö'][number % 5] ?? '', input)
      const picks = 'picks' in input ? input.picks : []
      return picks[number % picks.length]?.reply ?? { kind: 'quit' }
    },
  }
  async function typed(
    text: string,
    { judge: why }: Extract<Question['input'], { kind: 'type' }>,
  ): Promise<Reply> {
    return (await why(text)) === undefined ? { kind: 'answer', value: text } : { kind: 'back' }
  }
}

it('whatever is picked: it ends, nothing is stored, every screen is headed and fits, and it can be judged', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...operatorExerciseIds),
      fc.nat(100_000),
      fc.constantFrom(...languages),
      fc.array(fc.nat(59), { maxLength: 150, size: 'max' }),
      async (id, chance, language, numbers) => {
        const { desk, store, files } = deskFor({}, language, undefined, 24)
        const prompter = anybody(numbers)
        const of = exercise(id, chance)
        const { played } = await practiseOperator({ ...desk, prompter }, of)
        await showVerdict({ ...desk, prompter: reading(prompter.asked) }, of, played)
        for (const question of prompter.asked) {
          expect(question.lines[0], question.id).toContain(heads[language])
          expect(question.lines.join('')).not.toMatch(/rehearse-operator\.|\{\{/)
          expect(heightOf(question), question.id).toBeLessThanOrEqual(24)
        }
        const { counts, cases } = judge(of, played, noon)
        expect(counts.actions).toBe(played.turns.length)
        expect(counts.wrongRequests).toBeLessThanOrEqual(cases.length)
        expect([store.saved, [...files]]).toEqual([[], []])
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

it('is reached from the start page, beside logging in', async () => {
  const { desk, prompter } = deskFor({
    start: ['rehearse', 'leave'],
    rehearse: ['operator', 'login', 'leave'],
    'rehearse-operator': ['help!', 'back!'],
    help: 'back',
    'rehearse-login': 'leave',
  })
  expect((await startPage(desk, '')).kind).toBe('left')
  expect(prompter.asked.map(({ id }) => id)).toEqual([
    'start',
    'rehearse',
    'rehearse-operator',
    'help',
    'rehearse-operator',
    'rehearse',
    'rehearse-login',
    'rehearse',
    'start',
  ])
  for (const script of [{ rehearse: 'quit!' }, { rehearse: 'operator', 'rehearse-operator': 'quit!' }]) {
    const quitter = deskFor({ start: 'rehearse', ...script })
    expect((await startPage(quitter.desk, '')).kind).toBe('quit')
  }
})
