import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { pathOf } from '../../src/cli/command-path.ts'
import { placeOf } from '../../src/cli/completion/place.ts'
import { examplesOf } from '../../src/cli/examples.ts'
import { makeProgram } from '../../src/cli/program.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call, madeUpWorld } from './world.ts'

const { languages } = locales.catalogue()
const contextIn = (language: string) => ({ world: madeUpWorld({}).world, words: wordsIn(language) })
const allUnder = (command: Command): readonly Command[] => [command, ...command.commands.flatMap(allUnder)]
const commandsIn = (language: string) => allUnder(makeProgram(contextIn(language), () => undefined).program)
const paths = commandsIn('en').map(pathOf)

/** A line as a shell cuts it. */
const wordsOf = (line: string) =>
  [...(line.split(' < ')[0] ?? '').matchAll(/"([^"]*)"|(\S+)/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  )

describe.each(languages)('help in %s', (language) => {
  it.each(paths)('of "%s" begins with lines to copy', async (path) => {
    const { code, out } = await call(`${path} --help --lang ${language}`)
    const words = wordsIn(language)
    expect(code).toBe(0)
    const [first, example] = out.split('\n')
    expect(first).toBe(words.say('help.examples'))
    expect(example?.startsWith(`  traces-guide${path === '' ? '' : ` ${path}`}`)).toBe(true)
    expect(out.indexOf(words.say('help.usage'))).toBeGreaterThan(0)
  })

  it('shows only examples that this program understands, one of them of the command itself', () => {
    const context = contextIn(language)
    for (const command of commandsIn(language)) {
      const examples = examplesOf(context, command)
      expect(examples.length, pathOf(command)).toBeGreaterThan(0)
      for (const { line, does } of examples) {
        const place = placeOf(makeProgram(context, () => undefined).program, wordsOf(line))
        expect(place.unknown, line).toBeUndefined()
        expect(place.option, line).toBeUndefined()
        expect(`${pathOf(place.command)} `).toContain(pathOf(command))
        expect(does).not.toBe('')
      }
    }
  })

  it('names in its examples only roles and problems that there are, and finds what it searches for', async () => {
    const context = contextIn(language)
    const lines = commandsIn(language).flatMap((command) =>
      examplesOf(context, command).map(({ line }) => line),
    )
    const wanted =
      /^(checklist --role \S+|guide search|problem|guide labels|guide facts|guide account|operator sheet --role)/
    const tried = [...new Set(lines.filter((line) => wanted.test(line) && !line.includes('--output')))]
    expect(tried.length).toBeGreaterThan(7)
    for (const line of tried) expect((await call(line, { env: { LANG: language } })).code, line).toBe(0)
  })
})

describe('what was meant', () => {
  it.each([
    ['chekclist', 'checklist'],
    ['operator chek', 'check'],
    ['support cod', 'code'],
    ['rehearse logn', 'login'],
    ['settings langauge', 'language'],
    ['checklist --rol agent', '--role'],
    ['checklist --role agnet', 'agent'],
    ['checklist --role ombut', 'ombud'],
    ['checklist --role agent --country swden', 'sweden'],
    ['guide acount', 'account'],
    ['guide serch', 'search'],
  ])('by "%s" is told in every language: %s', async (line, meant) => {
    for (const language of languages) {
      const { code, out, err } = await call(`${line} --lang ${language}`)
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err).toContain(wordsIn(language).say('errors.did-you-mean', { suggestion: meant }))
    }
  })

  it.each(['xyzzy', 'support xyzzy', 'checklist --role xyzzy', 'guide xyzzy'])(
    'by "%s" is not guessed',
    async (line) => {
      const { code, err } = await call(line)
      expect(code).toBe(2)
      expect(err).not.toContain('Did you mean')
    },
  )
})
