import { describe, expect, it } from 'vitest'
import type { Problem } from '../../src/guides/problem.ts'
import { changed, problemsOf, small } from './small.ts'

/** What is wrong with a folder in which one text of a guide's Swedish words is another. */
function wrongWith(file: string, from: string, to: string): readonly Omit<Problem, 'file'>[] {
  const problems = problemsOf(changed(file, from, to))
  expect(problems.map((problem) => problem.file)).toEqual(problems.map(() => file))
  return problems.map(({ file: _, ...problem }) => problem)
}

describe('the build stops on missing words', () => {
  it.each<[scene: string, file: string, from: string, to: string, about: string]>([
    ['of a step', 'land/leave/sv.md', '## Gå hem {#home}\nHej då.\n', '', 'home'],
    ['of an outcome', 'land/leave/sv.md', 'Hej då.\n', '', 'home body'],
    ['of a task', 'union/gate/sv.md', 'Säg hur många ni är.\n', '', 'register body'],
    ['of an option', 'land/leave/sv.md', '- `no`: Nej\n', '', 'again option no'],
    ['of an option that is there but empty', 'land/leave/sv.md', '`no`: Nej', '`no`:', 'again option no'],
    ['of a field', 'union/gate/sv.md', '- `cash`: Kontant\n', '', 'buy field cash'],
    ['of a guide', 'land/leave/sv.md', '# På väg ut\n', '', 'title'],
    ['of a line', 'union/gate/sv.md', '### Checklista {#line-ticket}\nHa en biljett\n', '', 'line ticket'],
    [
      'of the condition of a line that may fall away',
      'union/gate/sv.md',
      '### Villkor {#line-enter-if}\nOm du kommer igen\n',
      '',
      'line enter condition',
    ],
    ['of a journey', 'land/sv.md', '## Hjälpare {#helper}\nLagar den.\n', '', 'helper'],
  ])('%s', (_, file, from, to, about) => {
    expect(wrongWith(file, from, to)).toEqual([{ line: 1, code: 'words-missing', about }])
  })

  it('of a section that the source has', () => {
    expect(wrongWith('union/gate/sv.md', '### Hjälp {#help}\nGrinden är grön.\n', '')).toEqual([
      { line: 24, code: 'words-missing', about: 'enter help' },
    ])
  })

  it.each<[file: string, problem: Problem]>([
    ['land/who/sv.md', { file: 'land/who/guide.yaml', line: 1, code: 'words-missing', about: 'who: sv.md' }],
    ['land/sv.md', { file: 'land/pack.yaml', line: 1, code: 'words-missing', about: 'land: sv.md' }],
    ['app/sv.md', { file: 'app/sv.md', line: 1, code: 'words-missing', about: 'app' }],
    ['app/en.md', { file: 'app/en.md', line: 1, code: 'words-missing', about: 'app' }],
  ])('where %s is missing', (file, problem) => {
    const folder = new Map(small)
    folder.delete(file)
    expect(problemsOf(folder)).toEqual([problem])
  })

  it('only in languages that are published', () => {
    const folder = new Map(changed('languages.yaml', 'published: [en, sv]', 'published: [en]\ndraft: [sv]'))
    folder.delete('land/who/sv.md')
    expect(problemsOf(folder)).toEqual([])
  })
})

describe('the build stops on words that nothing asks for', () => {
  it.each<[scene: string, from: string, to: string, problem: Omit<Problem, 'file'>]>([
    [
      'a step that is not there',
      '# Vid grinden\n',
      '# Vid grinden\n\n## Bron {#bridge}\nStängd.\n',
      { line: 3, code: 'words-unused', about: 'bridge' },
    ],
    [
      'the words of a choice that is always given',
      '# Vid grinden\n',
      '# Vid grinden\n\n## Hur många? {#size}\nSäg det.\n',
      { line: 3, code: 'words-unused', about: 'size' },
    ],
    [
      'an option that is not there',
      '- `no`: Nej',
      '- `no`: Nej\n- `maybe`: Kanske',
      { line: 4, code: 'words-unused', about: 'ticket maybe' },
    ],
    [
      'a field that is not there',
      '- `cash`: Kontant',
      '- `cash`: Kontant\n- `card`: Kort',
      { line: 12, code: 'words-unused', about: 'buy card' },
    ],
    [
      'a line that no step is of',
      'Säg hur många ni är.',
      'Säg hur många ni är.\n\n### Checklista {#line-group}\nAnmäl\n',
      { line: 24, code: 'words-unused', about: 'line-group' },
    ],
    [
      'a section that is not known',
      'Säg hur många ni är.',
      'Säg hur många ni är.\n\n### Varför {#why}\nDärför.\n',
      { line: 24, code: 'unknown-section', about: 'register why' },
    ],
    [
      'a section that stands twice',
      'Grinden är grön.',
      'Grinden är grön.\n\n### Hjälp {#help}\nJa, grön.\n',
      { line: 30, code: 'section-twice', about: 'enter help' },
    ],
    [
      'an option that stands twice',
      '- `no`: Nej',
      '- `no`: Nej\n- `no`: Nej!',
      { line: 5, code: 'section-twice', about: 'no' },
    ],
  ])('%s', (_, from, to, problem) => {
    expect(wrongWith('union/gate/sv.md', from, to)).toEqual([problem])
  })
})

describe('what other steps tell of an answer', () => {
  /** The park, where the way in tells how one answered about the ticket; in Swedish with an option and a placeholder of its own. */
  const told = (option: string, quoted: string): readonly Problem[] => {
    const folder = new Map(small)
    const add = (file: string, from: string, to: string): void => {
      expect(folder.get(file)).toContain(from)
      folder.set(file, (folder.get(file) ?? '').replace(from, to))
    }
    const section = (key: string): string => `### Told {#told-letter}\n- \`${key}\`: {{label.pay}}\n\n`
    add('union/gate/en.md', '## Buy a ticket {#buy}\n', `${section('no')}## Buy a ticket {#buy}\n`)
    add('union/gate/sv.md', '## Köp en biljett {#buy}\n', `${section(option)}## Köp en biljett {#buy}\n`)
    add('union/gate/en.md', 'The gate is green.', `The gate is green. {{${quoted}}}`)
    add('union/gate/sv.md', 'Grinden är grön.', `Grinden är grön. {{${quoted}}}`)
    return problemsOf(folder)
  }

  it('may be quoted by them', () => {
    expect(told('no', 'told.ticket.letter')).toEqual([])
  })

  it('stands under an option, and is quoted by a name that there is', () => {
    expect(told('maybe', 'told.ticket.letter')).toMatchObject([
      { file: 'union/gate/sv.md', code: 'words-unused', about: 'ticket maybe' },
    ])
    expect(told('no', 'told.ticket.sign')).toMatchObject([
      { file: 'union/gate/en.md', code: 'placeholder-unknown', about: 'told.ticket.sign' },
      { file: 'union/gate/sv.md', code: 'placeholder-unknown', about: 'told.ticket.sign' },
    ])
  })
})

describe('the build stops in words on', () => {
  it.each<[scene: string, text: string, code: Problem['code']]>([
    ['an address', 'Se https://park.example för mer.', 'address-in-words'],
    ['an address without its scheme', 'Se www.park.example för mer.', 'address-in-words'],
    ['an address by its ending', 'Se traces.eu för mer.', 'address-in-words'],
    ['an address for mail', 'Skriv till anna@park.example om det.', 'address-in-words'],
    ['an address as it is typed', 'Skriv `http://park` där.', 'address-in-words'],
    ['straight double quotes', 'Tryck på "Betala".', 'quotes-in-words'],
    ['curly double quotes', 'Tryck på ”Betala”.', 'quotes-in-words'],
    ['low double quotes', 'Tryck på „Betala“.', 'quotes-in-words'],
    ['angled quotes', 'Tryck på «Betala».', 'quotes-in-words'],
    ['a figure', 'Ni får vara 12.', 'figure-in-words'],
    ['a figure in strong words', 'Ni får vara **högst 12**.', 'figure-in-words'],
    ['a figure in a list', '- Ni får vara 12\n- Inte fler', 'figure-in-words'],
  ])('%s', (_, text, code) => {
    const problems = wrongWith('union/gate/sv.md', 'Säg hur många ni är.', text)
    expect(problems).toMatchObject([{ line: 21, code }])
  })

  it.each<[scene: string, file: string, from: string, to: string, line: number]>([
    ['a title', 'land/who/sv.md', 'Vad heter du?', 'Vad heter ni 2?', 3],
    ['an option', 'land/who/sv.md', '- `no`: Nej', '- `no`: Nej, 2', 8],
    ['an example', 'land/who/sv.md', 'Ditt förnamn', 'Dina 2 förnamn', 4],
    ['a line of the checklist', 'union/gate/sv.md', 'Ha en biljett', 'Ha 2 biljetter', 15],
  ])('a figure in %s, told by the line of its heading', (_, file, from, to, line) => {
    expect(wrongWith(file, from, to)).toMatchObject([{ line, code: 'figure-in-words' }])
  })

  it.each(["Tryck på 'Betala'.", 'Skriv **bara** `här`.', 'Ni får inte @ någon.'])(
    'but not on: %s',
    (text) => {
      expect(wrongWith('union/gate/sv.md', 'Säg hur många ni är.', text)).toEqual([])
    },
  )
})
