import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { plays } from '../rehearsal/scenario/plays.ts'
import { shipped } from '../rehearsal/scenario/shipped.ts'
import { hiddenIn } from '../screens/hidden-characters.ts'
import { call } from './world.ts'

const scenarios = { ...shipped }
const languages = ['en', 'sv', 'nl'] as const
const page = readFileSync(join(import.meta.dirname, '../../docs/scenario.md'), 'utf8')
/** What stands in the page's fenced blocks of a kind, in their order. */
const blocks = (kind: string): readonly string[] =>
  [...page.matchAll(new RegExp(`^\`\`\`${kind}[^\\n]*\\n(.*?)^\`\`\``, 'gms'))].map(([, text = '']) => text)
const answersOf = (name: string): string => JSON.stringify({ answers: plays[name]?.right })

describe.each(languages)('in %s', (language) => {
  it('the list tells all that are shipped, with their titles', async () => {
    const { code, out } = await call(`rehearse --list --lang ${language}`, { scenarios })
    expect(code).toBe(0)
    for (const name of Object.keys(shipped)) expect(out).toContain(name)
    const title = {
      en: 'A new colleague, and two others',
      sv: 'En ny kollega, och två till',
      nl: 'Een nieuwe collega, en twee anderen',
    }
    expect(out).toContain(title[language])
  })

  it('a scenario that a file answers ends with the score on the screen, and with --json with nothing else', async () => {
    const files = { 'a.json': answersOf('left-and-lost') }
    const line = `rehearse --scenario left-and-lost --answers a.json --lang ${language}`
    const read = await call(line, { scenarios, files })
    expect(read.code).toBe(0)
    expect(read.out).toMatch({ en: /4 of 4/, sv: /4 av 4/, nl: /4 van 4/ }[language])
    const { code, out, err } = await call(`${line} --json`, { scenarios, files })
    expect([code, err]).toEqual([0, ''])
    expect(JSON.parse(out)).toMatchObject({
      format: 'traces-guide/rehearsal-score@1',
      reached: true,
      right: 4,
    })
  })

  it('it needs a terminal, and a name that is known', async () => {
    const none = await call(`rehearse --scenario login-pin --lang ${language}`, { scenarios })
    expect([none.code, none.out]).toEqual([5, ''])
    expect(none.err).toContain('rehearse --scenario login-pin')
    const unknown = await call(`rehearse --scenario login-pinn --lang ${language}`, { scenarios })
    expect([unknown.code, unknown.out]).toEqual([3, ''])
    expect(unknown.err).toContain('login-pin,')
  })
})

it('the score goes to a file, over one that is there only with --force', async () => {
  const files = { 'a.json': answersOf('new-colleague'), 'score.json': 'mine' }
  const line = 'rehearse --scenario new-colleague --answers a.json --output'
  const { code, written } = await call(`${line} new.json`, { scenarios, files })
  expect(code).toBe(0)
  expect(JSON.parse(written['new.json'] ?? '')).toMatchObject({ scenario: 'new-colleague', reached: true })
  const refused = await call(`${line} score.json`, { scenarios, files })
  expect([refused.code, refused.out, refused.written]).toEqual([3, '', {}])
  expect((await call(`${line} score.json --force`, { scenarios, files })).written['score.json']).toContain(
    'reached',
  )
})

it('a score that cannot be written is printed: nobody has played in vain', async () => {
  const files = { 'a.json': answersOf('new-colleague') }
  const line = 'rehearse --scenario new-colleague --answers a.json --output no/such/folder.json'
  const { code, out } = await call(line, { scenarios, files, unwritable: true })
  expect(code).toBe(4)
  expect(out).toContain('"format": "traces-guide/rehearsal-score@1"')
})

it('an answers file that stops leaves no score', async () => {
  const files = { 'a.json': '{"answers":{"scenario":"done"}}' }
  const { code, out, err } = await call('rehearse --scenario login-pin --answers a.json --json', {
    scenarios,
    files,
  })
  expect([code, out]).toEqual([3, ''])
  expect(err).toContain('sign-in/method')
})

it('the example of the page for trainers gives the score that the page shows', async () => {
  const [yaml = ''] = blocks('yaml')
  const [score = '', answers = ''] = blocks('json')
  const files = { 'my-course.yaml': yaml, 'a.json': answers }
  const { code, out } = await call('rehearse --scenario my-course.yaml --answers a.json --json', {
    scenarios,
    files,
  })
  expect(code).toBe(0)
  expect(out).toBe(score)
})

it('every mistake of a file is told, with file, line and what to do; twenty at most', async () => {
  const [yaml = ''] = blocks('yaml')
  const files = { 'my-course.yaml': yaml.replaceAll('known: ', 'knows: ').replace('ivo: [', 'iwo: [') }
  const { code, out, err } = await call('rehearse --scenario my-course.yaml', { scenarios, files })
  expect([code, out]).toEqual([3, ''])
  expect(err.split('\n').slice(0, 3)).toEqual([
    "my-course.yaml:12: register.people.0.knows: this field isn't known here. Mend its name, or take it away",
    "my-course.yaml:13: register.people.1.knows: this field isn't known here. Mend its name, or take it away",
    'my-course.yaml:12: register.people.0.known: this field is missing. Write it',
  ])
  const many = {
    'many.yaml': `${yaml}${Array.from({ length: 60 }, (_, index) => `f${index}: 1\n`).join('')}`,
  }
  const told = (await call('rehearse --scenario many.yaml', { scenarios, files: many })).err
  expect(told.trim().split('\n')).toHaveLength(22)
  expect(told).toContain('and 40 more')
})

it('nothing in a hostile file steers the terminal, neither in a mistake nor where it is played', async () => {
  const [yaml = ''] = blocks('yaml')
  const [, answers = ''] = blocks('json')
  const evil = '\\e[2J\\u202e\\u0007evil'
  const field = await call('rehearse --scenario e.yaml', {
    scenarios,
    files: { 'e.yaml': `${yaml}"a${evil}": 1\n` },
  })
  expect(field.code).toBe(3)
  expect(field.err.split('\n').flatMap(hiddenIn)).toEqual([])
  const hostile = yaml
    .replace('title: Two people ask for access', `title: "${evil}"`)
    .replace(/tells: .*/, `tells: "${evil}"`)
    .replaceAll(/(person|name): (Anna Holm|Nyland Plants AB|Maria Lind|Ivo Prins)/g, `$1: "${evil}"`)
    .replace('known: deputy', `known: deputy, note: "${evil}"`)
  const files = { 'e.yaml': hostile, 'a.json': answers }
  const { code, out, err } = await call('rehearse --scenario e.yaml --answers a.json', { scenarios, files })
  expect([code, err]).toEqual([0, ''])
  expect(out).toContain('evil')
  expect(out.split('\n').flatMap(hiddenIn)).toEqual([])
})
