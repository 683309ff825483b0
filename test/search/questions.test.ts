import { describe, expect, it } from 'vitest'
import { ask } from './ask.ts'
import { readQuestions } from './read-questions.ts'

/** The questions of a file whose page is not among the first three, with what was found instead. */
function missed(file: 'tuning.yaml' | 'held-out.yaml'): readonly string[] {
  return readQuestions(file).flatMap(({ language, asks, expects }) => {
    const found = ask(asks, language).slice(0, 3)
    return found.some((page) => expects.includes(page)) ? [] : [`${language}: ${asks} → ${found.join(', ')}`]
  })
}

it.each([
  ['en', 'forgot password'],
  ['en', 'reset my password'],
  ['sv', 'glömt lösenord'],
  ['nl', 'wachtwoord vergeten'],
])('in %s, %s leads to the problem of its own first', (language, question) => {
  expect(ask(question, language)[0]).toBe('problems/password-forgotten')
})

it.each([
  ['sv', 'vilken gränskontrollstation', 'sweden.company'],
  ['nl', 'welke grenscontrolepost', 'sweden.company'],
  ['sv', 'länken har gått ut', 'problems/link-over'],
  ['sv', 'ingen sms-kod', 'problems/sms-gone'],
  ['en', 'no sms code', 'problems/sms-gone'],
  ['nl', 'geen sms-code', 'problems/sms-gone'],
  ['sv', 'varorna står i hamnen', 'sweden.urgent'],
  ['en', 'goods stuck in port', 'sweden.urgent'],
  ['nl', 'lading staat in de haven', 'sweden.urgent'],
])('in %s, what somebody in trouble types, %s, leads to %s first', (language, question, page) => {
  expect(ask(question, language)[0]).toBe(page)
})

describe.each(['tuning.yaml', 'held-out.yaml'] as const)('the questions of %s', (file) => {
  it('are ten in each language', () => {
    const languages = readQuestions(file).map(({ language }) => language)
    expect(['sv', 'en', 'nl'].map((each) => languages.filter((one) => one === each).length)).toEqual([
      10, 10, 10,
    ])
  })

  it('find the right page among the first three for 27 of 30', () => {
    expect(missed(file).length, missed(file).join('\n')).toBeLessThanOrEqual(3)
  })

  it('find it whatever the language of the screen', () => {
    for (const screen of ['sv', 'en', 'nl']) {
      const right = readQuestions(file).filter(({ asks, expects }) =>
        ask(asks, screen)
          .slice(0, 3)
          .some((page) => expects.includes(page)),
      )
      expect(right.length, screen).toBeGreaterThanOrEqual(26)
    }
  })
})
