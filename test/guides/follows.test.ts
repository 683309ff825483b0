import { describe, expect, it } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { checkFollows } from '../../src/guides/check-follows.ts'
import { readAllFollows } from '../../src/guides/read-follows.ts'
import { type Files, readSources } from '../../src/guides/read-sources.ts'
import { findings } from '../../src/tools/check-guides.ts'
import { marked } from '../../src/tools/follow.ts'
import { changed, small } from './small.ts'

const today = '2026-11-21'
const guides = ['union/gate', 'land/who', 'land/leave']

/** The small folder with a third language, in which the words happen to be the English ones. */
const three: Files = new Map([
  ...small,
  ...guides.map((guide) => [`${guide}/nl.md`, small.get(`${guide}/en.md`) ?? ''] as const),
])

/** A folder once some translations were marked. */
const followed = (folder: Files, wanted: Parameters<typeof marked>[1] = {}): Files =>
  new Map([...folder, ...marked(folder, wanted)])

/** What lags in a folder: file and line, reason, section. */
const lags = (folder: Files): readonly string[] => findings(folder, today).lags

const done = followed(three)
const opensLater = changed('union/gate/en.md', 'The gate is green.', 'The gate is blue.', done)

describe('a translation that was never marked', () => {
  it('is told, section for section, with the line on which it stands', () => {
    expect(lags(small).filter((line) => line.startsWith('guides/land/who/'))).toEqual([
      'guides/land/who/sv.md:1 never-marked: title',
      'guides/land/who/sv.md:3 never-marked: name title',
      'guides/land/who/sv.md:4 never-marked: name example',
      'guides/land/who/sv.md:7 never-marked: school title',
      'guides/land/who/sv.md:8 never-marked: school options',
    ])
  })

  it('is told for its language alone where another was marked', () => {
    const told = lags(followed(three, { guide: 'land/who', language: 'nl' }))
    expect(told.some((line) => line.includes('land/who/sv.md'))).toBe(true)
    expect(told.some((line) => line.includes('land/who/nl.md'))).toBe(false)
    expect(told.some((line) => line.includes('land/leave/nl.md'))).toBe(true)
  })
})

describe('a translation that was marked', () => {
  it('follows, and no facts are past their date', () => {
    expect(findings(done, today)).toEqual({ lags: [], stale: [] })
  })

  it('lags in exactly the section in which one sentence of the source changed, in each language', () => {
    expect(lags(opensLater)).toEqual([
      'guides/union/gate/nl.md:27 source-changed: enter help',
      'guides/union/gate/sv.md:27 source-changed: enter help',
    ])
  })

  it('follows again in the language that is marked anew, and in that alone', () => {
    expect(lags(followed(opensLater, { guide: 'union/gate', language: 'sv' }))).toEqual([
      'guides/union/gate/nl.md:27 source-changed: enter help',
    ])
    expect(lags(followed(opensLater))).toEqual([])
  })

  it('follows a source in which only lines are broken elsewhere, and options stand in another order', () => {
    const wrapped = changed('union/gate/en.md', 'The gate is green.', 'The gate\nis  green.', done)
    expect(
      lags(changed('union/gate/en.md', '- `yes`: Yes\n- `no`: No\n', '- `no`: No\n- `yes`: Yes\n', wrapped)),
    ).toEqual([])
  })

  it('lags in its title where that of the guide changed, and in what is new', () => {
    const renamed = changed('land/who/en.md', '# Who you are\n', '# Who are you?\n', done)
    const more = changed(
      'land/who/en.md',
      '### Example {#example}',
      '### Help {#help}\nSay it.\n\n### Example {#example}',
      renamed,
    )
    expect(lags(more).filter((line) => line.includes('sv.md'))).toEqual([
      'guides/land/who/sv.md:1 source-changed: title',
      'guides/land/who/sv.md:3 never-marked: name help',
    ])
    expect(lags(followed(more)).filter((line) => line.includes('sv.md'))).toEqual([
      'guides/land/who/sv.md:3 never-marked: name help',
    ])
  })

  it.each([
    ['strong', 'The gate is **green**.'],
    ['a list', '- The gate is green.'],
  ])('lags where the source becomes %s', (_, text) => {
    expect(lags(changed('union/gate/en.md', 'The gate is green.', text, done))).toHaveLength(2)
  })
})

describe('follows.yaml', () => {
  it('keeps a mark for each section and language, in quotes, and is read as it was written', () => {
    const text = done.get('land/who/follows.yaml') ?? ''
    expect(text).toMatch(/^school title: \{ nl: '[0-9a-f]{8}', sv: '[0-9a-f]{8}' \}$/m)
    expect(readAllFollows(done).problems).toEqual([])
    expect([...readAllFollows(done).follows.keys()].sort()).toEqual([...guides].sort())
  })

  it('is of one form, whatever was marked first', () => {
    const one = followed(followed(three, { language: 'sv' }), { language: 'nl' })
    expect(one.get('land/who/follows.yaml')).toBe(done.get('land/who/follows.yaml'))
  })

  it('forgets sections that the source has no longer', () => {
    const shorter = changed('union/gate/en.md', '### Help {#help}\nThe gate is green.\n', '', done)
    expect(done.get('union/gate/follows.yaml')).toContain('enter help:')
    expect(followed(shorter).get('union/gate/follows.yaml')).not.toContain('enter help:')
  })

  it('is refused where it has another form, with file and line', () => {
    const wrong = new Map(done).set('land/who/follows.yaml', 'title: { sv: 12345678 }\n')
    expect(lags(wrong)[0]).toMatch(/^guides\/land\/who\/follows\.yaml:1 wrong-shape: /)
  })

  it('is not written for what is not there', () => {
    expect(marked(three, { guide: 'land/moon', language: 'sv' }).size).toBe(0)
    expect(marked(three, { guide: 'land/who', language: 'fr' }).size).toBe(0)
    expect(marked(three, { guide: 'land/who', language: 'en' }).size).toBe(0)
  })
})

describe('the digest', () => {
  it('is an argument', () => {
    const { sources } = readSources(three)
    const same = checkFollows(sources, new Map([['land/who', { title: { sv: 'x' } }]]), () => 'x')
    expect(
      same.some(({ guide, language, section }) => `${guide} ${language} ${section}` === 'land/who sv title'),
    ).toBe(false)
    expect(digest('')).toBe('e3b0c442')
  })
})

describe('a fact', () => {
  it('is told once it is older than it is good for, and not before', () => {
    expect(findings(done, '2027-01-30').stale).toEqual([])
    expect(findings(done, '2027-01-31').stale).toEqual([
      'guides/land/facts.yaml:1 warning: opens was checked on 2026-11-01, more than 90 days ago',
      'guides/union/facts.yaml:1 warning: shop was checked on 2026-11-01, more than 90 days ago',
      'guides/union/facts.yaml:2 warning: opens was checked on 2026-11-01, more than 90 days ago',
    ])
  })
})
