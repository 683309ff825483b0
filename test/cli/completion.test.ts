import { describe, expect, it } from 'vitest'
import { complete } from '../../src/cli/completion/complete.ts'
import { shells } from '../../src/cli/completion/names.ts'
import { shellScript } from '../../src/cli/completion/shells.ts'
import { locales } from '../wizard/desk.ts'
import { call, madeUpWorld } from './world.ts'

/** What is offered to somebody who has typed a line up to the cursor, and presses Tab. */
function offers(line: string, env: Record<string, string> = {}): readonly string[] {
  const words = line.split(' ')
  const { world, printed } = madeUpWorld({ env })
  expect(complete([`=${words.at(-1) ?? ''}`, ...words.slice(0, -1)], world)).toBe(0)
  expect(printed().err).toBe('')
  return printed().out.split('\n').slice(0, -1)
}

const texts = (line: string): readonly string[] => offers(line).map((each) => each.split('\t')[0] ?? '')

describe('somebody who presses Tab', () => {
  it('is offered the commands, each with what it does, in their language', () => {
    const offered = offers('', { LANG: 'sv_SE.UTF-8' })
    expect(offered).toContain('where\tvar filerna ligger')
    expect(texts('')).toEqual(expect.arrayContaining(['start', 'checklist', 'guide', 'completion', 'forget']))
    expect(texts('che')).toEqual(['checklist'])
    expect(texts('operator s')).toEqual(['search-terms', 'sheet'])
  })

  it.each(['--role ', 'checklist --lang sv --role ', 'guide account --role '])(
    'is offered one name of each role behind "%s"',
    (line) => {
      expect(texts(line)).toEqual(locales.catalogue().journeys.map(({ names: [own = ''] }) => own))
    },
  )

  it('is offered every other name of a role too, once something is typed, with the role that it means', () => {
    expect(offers('checklist --lang sv --role omb')).toEqual([expect.stringMatching(/^ombud\tOmbud/)])
    expect(texts('checklist --role SPED')).toEqual(['speditör'])
    expect(texts('checklist --role resp')).toEqual(['responsible-for-the-load'])
    expect(texts('checklist --role sweden/')).toEqual(['sweden/importer', 'sweden/agent', 'sweden/exporter'])
  })

  it('is offered roles that the program then knows', async () => {
    const all = [...'abcdefghijklmnopqrstuvwxyzåäö'].flatMap((letter) => texts(`checklist --role ${letter}`))
    expect(all.length).toBeGreaterThan(50)
    for (const role of all) expect((await call(`checklist --role ${role} --json`)).code, role).toBe(0)
  })

  it('is offered topics in the words of their language, those of the role that they named', () => {
    expect(offers('guide --lang nl ac')).toEqual(['account\tJe EU Login-account'])
    expect(texts('guide --role organic-importer ')).toContain('skal')
    expect(texts('guide ')).toEqual(expect.arrayContaining(['search', 'labels', 'facts', 'account']))
  })

  it('is offered problems, facts, languages, sites, countries, formats and shells', () => {
    expect(texts('problem no-m')).toEqual(['no-mail'])
    expect(texts('guide facts password-link-9')).toEqual(['password-link-90'])
    expect(texts('settings language ')).toEqual(['sv', 'en', 'nl'])
    expect(texts('--lang ')).toEqual(['sv', 'en', 'nl'])
    expect(texts('status --environment ')).toEqual(['production', 'acceptance', 'training'])
    expect(texts('--country sv')).toEqual(['sverige'])
    expect(texts('operator sheet --format ')).toEqual(['text', 'markdown', 'html', 'json'])
    expect(texts('completion ')).toEqual([...shells])
  })

  it('is offered options, also behind an argument, and their values behind an equals sign', () => {
    expect(texts('guide account --ro')).toEqual(['--role'])
    expect(texts('checklist --f')).toEqual(['--format', '--force'])
    expect(texts('checklist --role=omb')).toEqual(['--role=ombud'])
    // bash cuts the word at the sign.
    expect(texts('checklist --role = omb')).toEqual(['ombud'])
    expect(texts('checklist --role =').length).toBe(locales.catalogue().journeys.length)
  })

  it('is offered files or folders, which the shell finds itself', () => {
    expect(offers('checklist --output ')).toEqual([':files'])
    expect(offers('--answers my')).toEqual([':files'])
    expect(offers('support open ')).toEqual([':files'])
    expect(offers('settings guides ')).toEqual([':folders'])
    expect(offers('where --state-dir /')).toEqual([':folders'])
  })

  it.each([
    'status --name ',
    'answers change ',
    'nonsense x',
    'checklist --nonsense ',
    'where a b ',
    '-- --',
    '\u001b[2J',
  ])('is offered nothing behind "%s", and not told why', (line) => {
    expect(offers(line)).toEqual([])
  })

  it('is left in peace when the guide itself is broken', () => {
    const { world, printed } = madeUpWorld({})
    const broken = {
      ...world,
      words: () => {
        throw new Error('no words')
      },
    }
    expect(complete(['=', 'guide'], broken)).toBe(0)
    expect(printed()).toEqual({ out: '', err: '' })
    expect(complete(['guide'], world)).toBe(0)
    expect(printed()).toEqual({ out: '', err: '' })
  })

  it('has nothing written, and nothing of their progress looked at', () => {
    const { world } = madeUpWorld({})
    const touched: string[] = []
    const never = (name: string) => () => {
      touched.push(name)
      throw new Error(name)
    }
    const watched = {
      ...world,
      sessions: never('sessions'),
      withGuides: never('guides'),
      readText: never('read'),
    }
    for (const line of [['='], ['=', 'guide'], ['=', 'checklist', '--role'], ['=', 'support', 'open']])
      complete(line, watched)
    expect(touched).toEqual([])
  })
})

describe('completion', () => {
  it.each(shells)(
    'prints a script for %s that asks this program and runs nothing that is typed',
    async (shell) => {
      const { code, out } = await call(`completion ${shell}`)
      expect(code).toBe(0)
      expect(out).toBe(shellScript(shell))
      expect(out).toContain('traces-guide __complete "=')
      expect(out).not.toMatch(/\beval\b|\\\$/)
    },
  )

  it.each(['sv', 'en', 'nl'])('says in %s how each shell is set up', async (language) => {
    const { code, out } = await call(`completion --lang ${language}`)
    expect(code).toBe(0)
    for (const shell of shells) expect(out).toContain(`traces-guide completion ${shell}`)
  })

  it('names the shells when another one is asked for', async () => {
    const { code, err } = await call('completion tcsh')
    expect(code).toBe(2)
    expect(err).toContain('bash, zsh, fish, powershell')
  })
})
