import { describe, expect, it } from 'vitest'
import { journeyTitle } from '../../src/screens/journey-title.ts'
import { judge } from '../house/judge.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages, problems } = locales.catalogue()
const judged = judge('documents/problem.schema.json')
const idOf = (name: string): string => name.split('/')[1] ?? ''
const flat = (text: string): string => text.replace(/\s+/g, ' ')

describe('problem', () => {
  it.each(languages)('lists all problems by what one sees, in %s', async (language) => {
    const words = wordsIn(language)
    for (const line of ['problem', 'problem --list', 'problem no-mail --list']) {
      const { code, out, err } = await call(`${line} --lang ${language}`)
      expect([code, err]).toEqual([0, ''])
      for (const { name, group } of problems) {
        expect(flat(out)).toContain(`${idOf(name)} ${journeyTitle(name, words)}`)
        expect(out).toContain(words.say(`problems.group-${group}`))
      }
    }
  })

  it.each(languages)('prints the whole of each, all branches, in %s', async (language) => {
    const words = wordsIn(language)
    for (const { name } of problems) {
      const { code, out, err } = await call(`problem ${idOf(name)} --lang ${language}`)
      expect([code, err]).toEqual([0, ''])
      const text = flat(out)
      const { flow, parts } = locales.journey(name)
      expect(parts.length).toBeGreaterThan(0)
      for (const step of flow.steps) {
        const written = words.guide(step.words).steps[step.name]
        if (!written?.title.includes('{{')) expect(text, step.id).toContain(written?.title)
        for (const option of Object.values(written?.options ?? {})) expect(text).toContain(option)
      }
    }
  })

  it('tells which answer leads where', async () => {
    const { out } = await call('problem no-mail')
    expect(out).toMatch(/Answer: Less than that\n\n {2}Wait, and look in the spam folder/)
    expect(out).toMatch(/Answer: Longer, and I have looked in the spam folder\n\n {2}Ask EU Login for help/)
  })

  it.each([
    'problem phone-lost',
    'problem problems/phone-lost',
    'problem My phone is new, or lost',
    'problem tappat mobilen',
    'problem TELEFOON KWIJT',
  ])('finds one by any of its names: %s', async (line) => {
    const { code, out } = await call(line)
    expect([code, out.split('\n')[0]?.trim()]).toEqual([0, 'My phone is new, or lost'])
  })

  it.each([
    ['problem no-mial', 'no-mail'],
    ['problem opr-029', 'oper-029'],
    ['problem postnumer', 'postal-code'],
  ])('asks whether another was meant: %s', async (line, meant) => {
    const { code, out, err } = await call(line)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(`Did you mean ${meant} (${journeyTitle(`problems/${meant}`, wordsIn('en'))})?`)
    expect(err).toContain('traces-guide problem --list')
  })

  it('has no guess where nothing is near', async () => {
    const { code, err } = await call('problem xyzzyxyzzy --lang sv')
    expect(code).toBe(2)
    expect(err).toBe(
      `Det finns inget problem som heter xyzzyxyzzy.
Listan: traces-guide problem --list
Eller sök i hela guiden: traces-guide guide search xyzzyxyzzy
`,
    )
  })

  it.each([
    ['sv', 'tappat telefonen', 'phone-lost'],
    ['sv', 'glömt lösenord', 'password-forgotten'],
    ['nl', 'pincode vergeten', 'pin-forgotten'],
    ['en', 'the company is there twice now', 'company-twice'],
  ])('finds one by words of one’s own, in %s: %s', async (language, own, id) => {
    const { code, out, err } = await call(`problem ${own} --lang ${language}`)
    expect([code, err]).toEqual([0, ''])
    expect(flat(out)).toContain(journeyTitle(`problems/${id}`, wordsIn(language)))
  })

  it.each([
    ['nl', 'verkeerde bedrijf', 'other-activity'],
    ['sv', 'fick inget mejl', 'no-mail'],
    ['en', 'my phone fell into the water', 'phone-lost'],
  ])('names the nearest by their titles where it isn’t clear, in %s: %s', async (language, own, id) => {
    const { code, out, err } = await call(`problem ${own} --lang ${language}`)
    const words = wordsIn(language)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(words.say('problems.nearest'))
    expect(err).toContain(`- ${journeyTitle(`problems/${id}`, words)}: traces-guide problem ${id}\n`)
    expect(err.match(/^- /gm)?.length).toBeLessThanOrEqual(3)
    expect(err).toContain(`traces-guide guide search "${own}"\n`)
  })

  it('does not know a problem as a role', async () => {
    expect((await call('checklist --role no-mail')).code).toBe(2)
    expect((await call('checklist --role nobody')).err).not.toContain('no-mail')
  })

  it.each(languages)('prints JSON of its schema in %s', async (language) => {
    for (const line of ['problem', ...problems.map(({ name }) => `problem ${idOf(name)}`)]) {
      const { code, out } = await call(`${line} --json --lang ${language}`)
      const document: { problems: unknown[]; pages: unknown[] } = JSON.parse(out)
      expect(code).toBe(0)
      expect(judged(document)).toEqual([])
      expect(document.problems.length).toBe(problems.length)
      expect(document.pages.length).toBe(line === 'problem' ? 0 : 1)
    }
  })
})
