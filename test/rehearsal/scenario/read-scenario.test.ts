import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openScenarioText } from '../../../src/compose/open-scenario-text.ts'
import { scenarioFlaws } from '../../../src/rehearsal/scenario/scenario-flaw.ts'
import { hiddenIn } from '../../screens/hidden-characters.ts'
import { locales, wordsIn } from '../../wizard/desk.ts'
import { shipped } from './shipped.ts'

const { 'two-companies': approve = '', 'agent-new': operator = '', 'login-clock': login = '' } = shipped

/** What is wrong with a text: the line, the code and the place of each mistake. */
function flawsOf(text: string) {
  const read = openScenarioText(text, locales)
  return read.ok ? [] : read.flaws.map(({ line, code, at }) => `${line} ${code} ${at}`.trim())
}

/** A scenario with something in it replaced. */
function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`there is no ${from}`)
  return text.replace(from, to)
}

const long = 'x'.repeat(700)
const people = approve.slice(approve.indexOf('    - id: sara'), approve.indexOf('outcome:'))
/** Each mistake that somebody can make, in a scenario that is right but for that. */
const mistakes: readonly (readonly [told: string, text: string])[] = [
  ['6 not-yaml', changed(approve, 'title:', 'title: [')],
  ['1 too-large', approve + '#'.repeat(40_000)],
  ['13 field-unknown who.age', changed(approve, 'Anna Holm,', 'Anna Holm, age: 40,')],
  ['13 field-missing who.email', changed(approve, ', email: anna.holm@bruna.example.se }', ' }')],
  ['13 not-fields who', changed(approve, '{ person: Anna Holm, email: anna.holm@bruna.example.se }', 'Anna')],
  ['13 not-text who.person', changed(login, 'Maria Lind', '7')],
  ['5 not-told title', changed(approve, 'title:', 'title: 7\nold-title:').replace('old-title:', 'zz:')],
  [
    '5 empty title',
    `${changed(approve, approve.slice(approve.indexOf('title:'), approve.indexOf('tells:')), 'title: {}\n')}`,
  ],
  ['13 too-long who.person', changed(login, 'Maria Lind', long)],
  ['3 not-known kind', changed(approve, 'kind: approve', 'kind: dance')],
  [
    '15 not-a-list register.companies',
    changed(
      approve,
      approve.slice(approve.indexOf('companies:'), approve.indexOf('  people:')),
      'companies: none\n',
    ),
  ],
  [
    '24 too-many outcome.to',
    changed(
      shipped['spelled-otherwise'] ?? '',
      '[contact-import]',
      '[approver, approver, approver, approver, approver]',
    ),
  ],
  ['4 not-a-name name', changed(approve, 'name: two-companies', 'name: Two Companies')],
  ['13 not-an-email who.email', changed(approve, 'anna.holm@bruna.example.se }', 'anna }')],
  ['15 not-yes-no register.made-up', changed(operator, 'made-up: true', 'made-up: perhaps')],
  ['14 not-minutes clock', changed(login, 'clock: 7', 'clock: 7.5')],
  [
    '26 name-taken register.people.1.id',
    changed(approve, 'id: emil', 'id: sara').replace('  emil: approved\n', ''),
  ],
  ['22 body-unknown register.people.0.at', changed(approve, 'at: frakt', 'at: fisk')],
  ['14 no-body register', changed(approve, 'register:', 'register:\n  authority: { id: post, name: BCP }')],
  ['19 activity-missing register.people.0', changed(approve, '      for: load\n', '')],
  [
    '17 activity-needless register.people.0.for',
    changed(
      shipped['border-post'] ?? '',
      'at: norrhamn, known: deputy',
      'at: norrhamn, for: load, known: deputy',
    ),
  ],
  ['26 outcome-missing register.people.1', changed(approve, '  emil: approved\n', '')],
  ['29 person-unknown outcome.nobody', changed(approve, 'outcome:', 'outcome:\n  nobody: approved')],
  ['27 own-address register.people.2.known', changed(approve, 'known: self', 'known: colleague')],
  [
    '13 address-missing who.company',
    changed(operator, '      address: Övningskajen 1, 252 25 Helsingborg\n', ''),
  ],
  ['13 numbers-missing who.company', changed(operator, ', eori: SE4310030051', '')],
  [
    '22 state-differs outcome.by',
    changed(operator, '{ by: create, authorities: [helsingborg] }', '{ by: request }'),
  ],
  ['15 clock-by-qr outcome.by', changed(login, 'by: qr', 'by: pin')],
]

describe('a scenario with one mistake', () => {
  it.each(mistakes)('%s', (told, text) => {
    expect(flawsOf(text)).toContain(told)
  })

  it('every mistake that there is a word for is one of these', () => {
    const told = new Set(mistakes.map(([each]) => each.split(' ')[1]))
    expect([...told].sort()).toEqual([...scenarioFlaws].sort())
  })

  it('there is more that does not fit, and each is told at its own line', () => {
    const text = people.replaceAll('known: ', 'knows: ')
    expect(flawsOf(changed(approve, people, text))).toEqual([
      '24 field-unknown register.people.0.knows',
      '26 field-unknown register.people.1.knows',
      '27 field-unknown register.people.2.knows',
      '19 field-missing register.people.0.known',
      '26 field-missing register.people.1.known',
      '27 field-missing register.people.2.known',
    ])
  })

  it.each<[string, string, string]>([
    ['nothing can be created but what the form offers', 'for: load', 'for: organic'],
    ['responsible for the load needs its authority', ', authorities: [helsingborg]', ''],
    ['a name of the search can be no company', 'company: nordkaj', 'company: create'],
    ['a company that is shipped keeps its name', 'id: nordkaj', 'id: kvelmyra'],
  ])('%s', (_, from, to) => {
    const text = changed(operator, from, to)
    expect(flawsOf(to.startsWith('company') ? changed(text, 'id: nordkaj', 'id: create') : text)).not.toEqual(
      [],
    )
  })

  it('the mailbox must be one of the country', () => {
    const text = changed(shipped['organic-not-there'] ?? '', 'new-skal-creates', 'contact-import')
    expect(flawsOf(text)).toEqual(['22 not-known outcome.to.0'])
  })
})

describe('a hostile file', () => {
  it.each([
    ['brackets in brackets', '['.repeat(16_000)],
    ['braces in braces', '{a: '.repeat(8000)],
    ['aliases of aliases', 'a: &a [x]\nb: &b [*a, *a, *a]\nc: [*b, *nothing]\n'],
    ['thousands of fields', login + Array.from({ length: 3500 }, (_, index) => `a${index}: 1`).join('\n')],
    ['names of every object', 'constructor: 1\n__proto__: { kind: approve }\ntoString: x\n'],
    ['nothing', ''],
    ['a list', '- 1\n- 2\n'],
    ['two documents', `${login}---\n${login}`],
  ])('%s: is refused in words, without a crash', (_, text) => {
    expect(flawsOf(text).length).toBeGreaterThan(0)
  })

  it('any text at all is read or refused', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.nat({ max: login.length }),
        (text, at) => {
          for (const each of [text, login.slice(0, at) + text + login.slice(at)])
            expect(typeof openScenarioText(each, locales).ok).toBe('boolean')
        },
      ),
      { numRuns: 300 },
    )
  })
})

it.each(['en', 'sv', 'nl'])('each mistake is told with what to do, in %s', (language) => {
  for (const code of scenarioFlaws) {
    const text = wordsIn(language).say(`scenario-flaws.${code}`, { known: 'a\u001b[2Jb' })
    expect(text.length).toBeGreaterThan(15)
    expect(hiddenIn(text)).toEqual([])
  }
})
