import { writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { forty, fortyMistakes, writeFolder } from '../guides/forty.ts'
import { languages, newHome, program, type Result, run, savedIn, wordsIn } from './installed.ts'

const en = wordsIn('en')

/** A pack of one journey, as somebody writes it who has a guide of their own. */
const good: Readonly<Record<string, string>> = {
  'office/pack.yaml': `extends: eu
countries: [XX]
journeys:
  gardener: { names: [botanist], guides: [own] }
`,
  'office/own/guide.yaml': `steps:
  - { id: email, kind: entry, rule: email, sensitive: true, examples: { valid: [a@example.org], invalid: [a@] } }
  - { id: sign-in, kind: task, line: sign-in, opens: traces-url }
  - { id: in, kind: outcome, ends: access }
`,
  ...Object.fromEntries(
    languages.flatMap((language) => [
      [`office/${language}.md`, '# Office\n\n## Gardener {#gardener}\nGrows plants.\n'],
      [
        `office/own/${language}.md`,
        `# Own guide

## Your e-mail address {#email}

## Sign in {#sign-in}
Go to {{fact.traces-url.url}}.

### Checklist {#line-sign-in}
Sign in with ${language}

## Done {#in}
You are in.
`,
      ],
    ]),
  ),
}

/** A home with a folder of guides in it. */
function homeWith(files: Readonly<Record<string, string>>): { readonly home: string; readonly own: string } {
  const home = newHome()
  const own = join(home, 'my-guides')
  writeFolder(own, new Map(Object.entries(files)))
  return { home, own }
}

function changed(path: string, from: string, to: string, files = good): Readonly<Record<string, string>> {
  expect(files[path]?.split(from)).toHaveLength(2)
  return { ...files, [path]: files[path]?.replace(from, to) ?? '' }
}

function expectNoTrace({ out, err }: Result): void {
  expect(`${out}${err}`).not.toMatch(/^\s+at /m)
}

describe('a folder of guides of one’s own', () => {
  it.each(languages)('has its checklist printed, in %s', (language) => {
    const { home, own } = homeWith(good)

    const { exitCode, out, err } = run(
      ['--guides', own, 'checklist', '--role', 'botanist', '--lang', language],
      home,
    )

    expect([exitCode, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^ {2}\\[>\\] {2}1 {2}Sign in with ${language}`, 'm'))
    expect(out).toContain('https://webgate.ec.europa.eu/tracesnt/login')
  })

  it.each(['my-guides', './my-guides', 'my-guides/', '../home/my-guides'])('may be written %s', (written) => {
    const { home, own } = homeWith(good)
    const given = written.startsWith('..') ? relative(process.cwd(), own) : written
    const cwd = written.startsWith('..') ? process.cwd() : home

    const { exitCode, out } = run(
      ['--guides', given, 'checklist', '--role', 'botanist', '--json'],
      home,
      {},
      cwd,
    )

    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ journey: 'office/gardener' })
  })

  it('leaves the shipped guides as they are', () => {
    const { home, own } = homeWith(good)

    for (const role of ['agent', 'operator'])
      expect(run(['--guides', own, 'checklist', '--role', role], home)).toEqual(
        run(['checklist', '--role', role], home),
      )
  })

  it('comes back with the same folder', () => {
    const { home, own } = homeWith(good)
    const answers = join(home, 'answers.json')
    writeFileSync(answers, JSON.stringify({ role: 'gardener', answers: { 'own/email': 'a@example.org' } }))
    run(['--guides', own, '--answers', answers], home)
    expect(savedIn(home, 'office/gardener').answers['own/email']?.value).toBe('a@example.org')

    expect(run(['--guides', own, 'status'], home)).toMatchObject({ exitCode: 0, err: '' })
  })

  it.each(['status', 'checklist', 'answers', 'guide'])(
    'may be away when %s looks for what is saved',
    (command) => {
      const { home, own } = homeWith(good)
      const answers = join(home, 'answers.json')
      writeFileSync(answers, JSON.stringify({ role: 'gardener', answers: { 'own/email': 'a@example.org' } }))
      run(['--guides', own, '--answers', answers], home)

      const result = run([command], home)

      expect(result.exitCode).not.toBe(1)
      expectNoTrace(result)
    },
  )
})

describe('mistakes in it', () => {
  it('are all told at once, with file and line', () => {
    const { home, own } = homeWith(
      changed(
        'office/own/sv.md',
        'You are in.',
        'You are *in*.',
        changed(
          'office/own/guide.yaml',
          'invalid: [a@]',
          'invalid: [b@example.org]',
          changed(
            'office/pack.yaml',
            'names: [botanist]',
            'names: [Gardener]',
            changed('office/own/en.md', 'Sign in with', 'Sign in in 5 minutes with'),
          ),
        ),
      ),
    )

    const result = run(['--guides', own, 'checklist', '--role', 'botanist'], home)

    expect([result.exitCode, result.out]).toEqual([3, ''])
    expect(result.err.trimEnd().split('\n')).toEqual([
      `${own}/office/own/en.md:8: ${en.say('mistakes.figure-in-words')}: Sign in in 5 minutes with en`,
      `${own}/office/own/guide.yaml:2: ${en.say('mistakes.example-misjudged')}: email: b@example.org`,
      `${own}/office/own/sv.md:12: ${en.say('mistakes.markdown-not-allowed')}: emphasis`,
      `${own}/office/pack.yaml:4: ${en.say('mistakes.name-twice')}: Gardener`,
      en.say('errors.guides', { count: 4 }),
    ])
    expectNoTrace(result)
  })

  it.each(languages)('are all told where there are forty, in %s', (language) => {
    const { home, own } = homeWith(Object.fromEntries(forty))

    const result = run(['--guides', own, 'checklist', '--role', 'lost', '--lang', language], home)

    const words = wordsIn(language)
    const told = result.err.trimEnd().split('\n')
    expect([result.exitCode, result.out]).toEqual([3, ''])
    expect(told).toHaveLength(41)
    for (const [index, mistake] of fortyMistakes.entries()) {
      const [place = '', code = ''] = mistake.split(' ')
      expect(told[index]?.startsWith(`${own}/${place}: ${words.say(`mistakes.${code}`)}: `)).toBe(true)
    }
    expectNoTrace(result)
  })

  it('have words in every language', () => {
    const { home, own } = homeWith(changed('office/pack.yaml', 'extends: eu', 'extends: moon'))

    for (const language of languages) {
      const { exitCode, err } = run(['--guides', own, 'status', '--lang', language], home)
      expect(exitCode).toBe(3)
      expect(err).toContain(`office/pack.yaml:1: ${wordsIn(language).say('mistakes.unknown-pack')}: moon\n`)
    }
  })
})

describe('a folder that is none', () => {
  it.each<[scene: string, path: (home: string) => string]>([
    ['because it is missing', (home) => join(home, 'nowhere')],
    ['because it is a file', () => program],
  ])('%s is told', (_, path) => {
    const home = newHome()
    const what = path(home)

    const result = run(['--guides', what, 'checklist', '--role', 'agent'], home)

    expect(result).toEqual({
      exitCode: 3,
      out: '',
      err: `${en.say('errors.no-guides', { what, command: 'traces-guide settings guides' })}\n`,
    })
  })
})

describe('a folder without a pack', () => {
  it.each<[scene: string, files: Readonly<Record<string, string>>]>([
    ['that is empty', {}],
    [
      'that is the pack itself',
      Object.fromEntries(Object.entries(good).map(([path, text]) => [path.replace('office/', ''), text])),
    ],
    ['of other things', { 'letters/anna.md': 'Hello' }],
  ])('%s is refused, with what one looks like', (_, files) => {
    const { home, own } = homeWith({ 'notes.txt': '', ...files })
    const words = { what: own, example: `${own}/finland/pack.yaml` }
    for (const args of [
      ['--guides', own, 'checklist', '--role', 'agent'],
      ['settings', 'guides', own],
    ])
      expect(run(args, home)).toEqual({ exitCode: 3, out: '', err: `${en.say('errors.no-pack', words)}\n` })
  })

  it('may hold the words of a new language only', () => {
    const { home, own } = homeWith({ 'app/fi.md': '# Sanat\n\n## Kielet {#languages}\n- `fi`: suomi\n' })
    expect(run(['--guides', own, 'checklist', '--role', 'agent', '--lang', 'fi'], home).exitCode).toBe(0)
  })
})

describe('settings guides', () => {
  it('remembers the folder', () => {
    const { home, own } = homeWith(good)

    const { exitCode, out } = run(['settings', 'guides', own], home)

    expect([exitCode, out]).toEqual([0, `${en.say('settings.guides', { folder: own })}\n`])
    expect(run(['checklist', '--role', 'botanist'], home).exitCode).toBe(0)
  })

  it('remembers where the folder lies, wherever one goes', () => {
    const { home } = homeWith(good)

    run(['settings', 'guides', 'my-guides'], home, {}, home)

    expect(run(['checklist', '--role', 'botanist'], home, {}, '/').exitCode).toBe(0)
  })

  it('without a folder takes it back', () => {
    const { home, own } = homeWith(good)
    run(['settings', 'guides', own], home)

    expect(run(['settings', 'guides'], home).exitCode).toBe(0)

    expect(run(['checklist', '--role', 'agent'], home).exitCode).toBe(0)
    expect(run(['checklist', '--role', 'botanist'], home).exitCode).toBe(2)
  })

  it('takes back a folder that is gone', () => {
    const home = newHome()
    run(['settings', 'guides', join(home, 'gone')], home)

    expect(run(['settings', 'guides'], home).exitCode).toBe(0)

    expect(run(['checklist', '--role', 'agent'], home).exitCode).toBe(0)
  })
})

describe('who needs help while a folder of guides is in use', () => {
  it('reads out the code of a shipped guide, and is told that their own guide has none', () => {
    const { home, own } = homeWith(good)
    const at = ['--guides', own, '--lang', 'en']
    for (const role of ['agent', 'gardener']) run(['--accessible', '--role', role, ...at], home)
    const shipped = run(['support', 'code', '--role', 'agent', ...at], home)
    expect([shipped.exitCode, shipped.err]).toEqual([0, ''])
    const code = /[0-9A-Z]{4}(-[0-9A-Z]{4}){4}/.exec(shipped.out)?.[0] ?? ''
    expect(run(['support', 'open', code, ...at], home).exitCode).toBe(0)
    const mine = run(['support', 'code', '--role', 'gardener', ...at], home)
    expectNoTrace(mine)
    expect(mine.exitCode).toBe(3)
  })
})
