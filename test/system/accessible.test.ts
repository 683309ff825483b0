import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { steering } from '../wizard/typing.ts'
import { environment, languages, newHome, program, type Result, run, savedIn, wordsIn } from './installed.ts'
import { Terminal } from './terminal.ts'

const agent = 'sweden/agent'
/** An agent's first answers: no goods, imports, in Sweden, no access; then the address, twice as the guide wants it. */
const begun = ['1', '1', '1', '1', 'anna@example.se', 'anna@example.se']

/** Lets a pipe answer. */
function piped(lines: readonly string[], args: readonly string[], home = newHome()): Result {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, '--accessible', ...args], {
    env: environment(home),
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { exitCode: status, out: stdout, err: stderr }
}

/** Somebody at a terminal that knows no escape sequences. */
function dumb(
  args: readonly string[],
  home = newHome(),
  variables: readonly string[] = ['TERM=dumb'],
): Terminal {
  return new Terminal(['env', ...variables, process.execPath, program, ...args], home, 80, 24)
}

describe.each(languages)('in %s', (language) => {
  const words = wordsIn(language)
  const say = (key: string, values = {}): string => words.say(`accessible.${key}`, values)
  const lang = ['--lang', language]

  it('a pipe answers as far as it goes, and the next one goes on from there', () => {
    const home = newHome()
    const args = ['--role', 'agent', ...lang]
    const first = piped(begun, args, home)
    expect(first).toMatchObject({ exitCode: 130 })
    expect(first.err).toContain('--role agent')
    expect(savedIn(home, agent).answers).toMatchObject({
      'about/access': { value: 'none' },
      'about/email': { value: 'anna@example.se' },
    })
    const again = piped(['4071', 'Växtimport AB', say('back'), '', say('quit')], args, home)
    expect(again).toMatchObject({ exitCode: 130 })
    expect(again.out).toContain(words.say('refusals.looks-secret'))
    expect(again.out).toContain(say('keeps-text', { text: 'Växtimport AB' }))
    expect(again.out).not.toContain('4071')
    expect(savedIn(home, agent).answers).toMatchObject({ 'about/company': { value: 'Växtimport AB' } })
    for (const { out, err } of [first, again]) expect(out + err).not.toMatch(steering)
  })

  it('a terminal without escape sequences is never sent one, and a paste answers nothing', async () => {
    const home = newHome()
    const terminal = dumb(['--role', 'agent', ...lang], home)
    const asked = say('number', { count: 5 }).slice(-16)
    await terminal.until(asked)
    terminal.type('1\r2\r3')
    await terminal.until(say('at-once', { count: 3 }))
    expect(existsSync(join(home, '.local/state/traces-guide')) && savedAnswers(home)).toEqual([])
    terminal.type('1\r')
    await terminal.until('2. ')
    await terminal.until(
      say('progress', { part: 2, parts: '#', step: 1, steps: '#', title: '#' }).split('#')[0] ?? '#',
    )
    terminal.press('ctrl-c')
    const { exitCode, screen } = await terminal.ended()
    expect(exitCode).toBe(130)
    expect(screen).toContain('--role agent')
    expect(savedAnswers(home)).toEqual(['urgent/goods'])
    expect(terminal.written().replaceAll('\r', '')).not.toMatch(steering)
  })

  it('practice, problems, support and forgetting are answered through a pipe too', () => {
    const home = newHome()
    const practised = piped(['1', '1', say('back'), say('back'), '4'], ['rehearse', 'login', ...lang], home)
    expect(practised).toMatchObject({ exitCode: 0, err: '' })
    expect(practised.out).toContain(words.say('rehearse-login.phone'))
    const problem = piped([], ['problem', 'no-mail', ...lang], home)
    expect(problem.exitCode).toBe(130)
    expect(problem.out).toContain(words.say('problems.aside'))
    const heard = piped(['G9JN', say('quit')], ['support', 'open', ...lang], home)
    expect(heard.out).toContain(words.say('hearing.group', { number: 2 }))
    piped(begun, ['--role', 'agent', ...lang], home)
    const code = piped([], ['support', 'code', ...lang], home)
    expect(code.out).toMatch(/^1, [0-9A-Z]{4}: /m)
    expect(piped(['1'], ['forget', ...lang], home).exitCode).toBe(0)
    expect(savedAnswers(home)).toContain('about/email')
    expect(piped(['2'], ['forget', ...lang], home).exitCode).toBe(0)
    expect(existsSync(join(home, '.local/state/traces-guide/sweden.agent.production.json'))).toBe(false)
    for (const { out, err } of [practised, problem, heard, code]) expect(out + err).not.toMatch(steering)
  })

  it('the setting holds, in a pipe for what is printed, and at a terminal for what is asked', async () => {
    const home = newHome()
    expect(run(['settings', 'accessible', say('on'), ...lang], home).out).toBe(`${say('setting-on')}\n`)
    expect(run(['checklist', '--role', 'agent', ...lang], home).out).toMatch(/^1\. /m)
    expect(run(['--role', 'agent', ...lang], home).exitCode).toBe(5)
    const terminal = dumb([...lang], home, ['TERM=xterm'])
    await terminal.until(say('number', { count: 6 }).slice(-16))
    terminal.type(`${say('quit')}\r`)
    expect((await terminal.ended()).exitCode).toBe(130)
    expect(terminal.written().replaceAll('\r', '')).not.toMatch(steering)
    expect(run(['settings', ...lang], home).out).toContain(say('setting-on'))
  })
})

/** The names of the steps that are answered. */
function savedAnswers(home: string): readonly string[] {
  const folder = join(home, '.local/state/traces-guide')
  const names = existsSync(folder) ? readdirSync(folder) : []
  return names.includes('sweden.agent.production.json') ? Object.keys(savedIn(home, agent).answers) : []
}

describe('a terminal of another kind', () => {
  const shows = async (args: readonly string[], variables: readonly string[]): Promise<string> => {
    const terminal = dumb(args, newHome(), variables)
    const { exitCode } = await terminal.ended()
    expect(exitCode).toBe(0)
    return terminal.written()
  }
  const checklist = ['checklist', '--role', 'agent', '--lang', 'sv']

  it('without UTF-8 gets signs of ASCII; letters stay', async () => {
    const text = await shows(checklist, ['LANG=C'])
    expect(text).toContain('Skapa')
    expect(text).toMatch(/[åäö]/)
    expect(text).not.toMatch(/[^\p{ASCII}\p{L}]/u)
    expect(await shows(['status', '--lang', 'sv'], ['LANG=sv_SE.ISO-8859-1'])).not.toMatch(
      /[^\p{ASCII}\p{L}]/u,
    )
  })

  it('gets no QR code without UTF-8, and the start page in ASCII', async () => {
    const home = newHome()
    piped(begun, ['--role', 'agent', '--lang', 'en'], home)
    const code = dumb(['support', 'code', '--lang', 'en'], home, ['LANG=C'])
    await code.ended()
    expect(code.written()).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(code.written()).not.toMatch(/[^\p{ASCII}\p{L}]/u)
    const page = dumb(['--lang', 'en'], home, ['LANG=C'])
    await page.drawn()
    expect(page.written()).not.toMatch(/[^\p{ASCII}\p{L}]/u)
    page.press('ctrl-c')
    await page.ended()
  })

  it.each([
    [['LANG=C.UTF-8'], [], true],
    [['NO_COLOR=1'], [], false],
    [['NO_COLOR=1'], ['--color', 'always'], true],
    [['FORCE_COLOR=1'], ['--color', 'never'], false],
    [['TERM=dumb'], [], false],
    [['TERM=dumb', 'FORCE_COLOR=1'], [], true],
    [['LANG=C.UTF-8'], ['--accessible', '--color', 'always'], false],
  ] as const)('with %j and %j is coloured: %s', async (variables, args, coloured) => {
    expect((await shows([...checklist, ...args], variables)).includes('\u001b[')).toBe(coloured)
  })
})
