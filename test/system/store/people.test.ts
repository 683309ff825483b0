import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newSession } from '../../../src/session/session.ts'
import { begunHome } from '../begun.ts'
import { languages, locales, newHome, run, savedIn, wordsIn } from '../installed.ts'
import { newcomer } from '../newcomer.ts'
import { start } from '../terminal.ts'
import { readOn, standsAt, stepOf, walk } from '../walk.ts'
import { mountSmallDisk } from './small-disk.ts'

const agent = locales.journey('sweden/agent')
const stateOf = (home: string): string => join(home, '.local/state/traces-guide')
const squeezed = (text: string): string => text.replace(/\s+/g, ' ')

describe('two windows on one session', () => {
  it.concurrent.each(languages)(
    'the second one takes the answers of the first over and says so, in %s',
    async (language) => {
      const home = begunHome('sweden/agent', newcomer, 'about/purpose')
      const words = wordsIn(language)
      const [one, two] = await Promise.all([
        start(['--role', 'agent'], { home, language }),
        start(['--role', 'agent'], { home, language }),
      ])
      const [first, second] = [one, two].map((terminal) => ({ terminal, words, journey: agent }))
      if (first === undefined || second === undefined) throw new Error('two windows are needed')
      await walk(first, newcomer, 'about/email')

      await readOn(two, words)
      await two.pickNumber(1)

      expect(two.shows(words.say('store.taken-over'))).toBe(true)
      await two.turn('enter')
      await standsAt(second, stepOf(agent, 'about/email'))
      const { answers } = savedIn(home, 'sweden/agent')
      expect(answers['about/access']?.value).toBe('none')
    },
  )
})

describe('a window whose progress another one holds', () => {
  it('waits, names the other one, and ends with 4', () => {
    const home = begunHome('sweden/agent', newcomer, 'about/purpose')
    const stat = readFileSync('/proc/1/stat', 'latin1')
    const began = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? ''
    const host = spawnSync('hostname', { encoding: 'utf8' }).stdout.trim()
    writeFileSync(join(stateOf(home), 'sweden.agent.production.json.lock'), `1 ${began} ${host}\n`)

    const { exitCode, err } = run(['answers', 'change', 'urgent/goods'], home)

    expect([exitCode, err]).toEqual([4, `${wordsIn('en').say('errors.locked', { what: `1 (${host})` })}\n`])
  })
})

describe('a home that can’t be written', () => {
  const home = newHome()
  mkdirSync(join(home, '.local'))
  mountSmallDisk(join(home, '.local'), 'ro,size=16k')

  it.each(languages)(
    'is told and agreed to; then all works, and nothing is saved, in %s',
    async (language) => {
      const words = wordsIn(language)
      const terminal = await start(['--role', 'agent'], { home, language })
      expect(terminal.shows(words.say('store.unsaved'))).toBe(true)

      await terminal.pick(words.say('store.unsaved-go-on'))
      await readOn(terminal, words)
      await terminal.pickNumber(1)
      await terminal.pick(words.say('buttons.leave'))

      const { exitCode, screen } = await terminal.ended()
      expect(exitCode).toBe(0)
      expect(squeezed(screen)).toContain(words.say('store.unsaved-end'))
      expect(readdirSync(join(home, '.local'))).toEqual([])
    },
  )

  it('may be left to itself', async () => {
    const words = wordsIn('en')
    const terminal = await start(['--role', 'agent'], { home, language: 'en' })
    await terminal.pick(words.say('store.unsaved-leave'))
    expect((await terminal.ended()).exitCode).toBe(0)
  })

  it('stops a file that answers, as nobody is there to agree', () => {
    const file = join(newHome(), 'answers.json')
    writeFileSync(file, JSON.stringify({ role: 'agent', answers: {} }))
    const { exitCode, err } = run(['--answers', file], home)
    expect([exitCode, err]).toEqual([
      4,
      `${wordsIn('en').say('errors.not-saved', { what: stateOf(home) })}\n`,
    ])
  })

  it('is no trouble for what only prints', () => {
    for (const line of [
      ['--help'],
      ['--version'],
      ['checklist', '--role', 'agent'],
      ['where'],
      ['status'],
      ['guide'],
    ])
      expect(run(line, home).exitCode, line.join(' ')).toBe(0)
  })
})

describe('a home that is none', () => {
  it.each(['', 'anna', './anna', '~'])(
    '%s is refused; help, version and the checklist work always',
    (home) => {
      const saved = run(['status'], home)
      expect(saved.exitCode).toBe(4)
      expect(saved.err).toContain(`HOME=${home}`)
      for (const line of [['--help'], ['--version'], ['checklist', '--role', 'agent']])
        expect(run(line, home).exitCode).toBe(0)
      expect(existsSync(join(process.cwd(), 'anna'))).toBe(false)
    },
  )

  it.each(['XDG_STATE_HOME', 'XDG_CONFIG_HOME'])('%s that is no full path is refused too', (name) => {
    const { exitCode, err } = run(['where'], newHome(), { [name]: 'state' })
    expect([exitCode, err.includes(`${name}=state`)]).toEqual([4, true])
  })
})

describe('damage', () => {
  it.each(languages)('is told beside what was asked for, once, in %s', (language) => {
    const home = newHome()
    const file = join(home, 'answers.json')
    writeFileSync(
      file,
      JSON.stringify({ role: 'agent', answers: { 'urgent/goods': 'no', 'about/purpose': 'import' } }),
    )
    expect(run(['--answers', file], home).exitCode).toBe(3)
    writeFileSync(join(stateOf(home), 'sweden.agent.production.json'), 'x')

    const first = run(['status', '--lang', language], home)
    const second = run(['status', '--lang', language], home)

    const aside = readdirSync(stateOf(home)).find((name) => name.includes('corrupt')) ?? ''
    const told = wordsIn(language).say('store.backup-used', { path: join(stateOf(home), aside) })
    expect([first.exitCode, first.err]).toEqual([0, `${told}\n`])
    expect([second.exitCode, second.err]).toEqual([0, ''])
    const where = JSON.parse(run(['where', '--json'], home).out)
    expect([
      where.sessions.length,
      where.backups.length,
      where.setAside.length,
      where.working.length,
    ]).toEqual([1, 1, 1, 1])
    expect(run(['forget', '--yes'], home).exitCode).toBe(0)
    expect(readdirSync(stateOf(home))).toEqual([])
  })

  it('of the preferences is set aside when they are written', () => {
    const home = newHome()
    const folder = join(home, '.config/traces-guide')
    mkdirSync(folder, { recursive: true })
    spawnSync('mkfifo', [join(folder, 'preferences.json')])
    expect(run(['where'], home).exitCode).toBe(0)
    expect(run(['settings', 'language', 'sv'], home).exitCode).toBe(0)
    expect(JSON.parse(readFileSync(join(folder, 'preferences.json'), 'utf8')).language).toBe('sv')
    expect(readdirSync(folder).filter((name) => name.includes('corrupt'))).toHaveLength(1)
    run(['forget', '--yes'], home)
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('several companies, sites and journeys', () => {
  it('lie side by side, and the last one is meant', () => {
    const home = newHome()
    const file = join(home, 'answers.json')
    writeFileSync(file, JSON.stringify({ answers: { 'urgent/goods': 'no', 'about/purpose': 'import' } }))
    const all = [
      ['--role', 'agent'],
      ['--role', 'importer'],
      ['--role', 'agent', '--name', 'Beta AB'],
      ['--role', 'agent', '--environment', 'training'],
    ]
    for (const line of all) expect(run([...line, '--answers', file], home).exitCode).toBe(3)
    expect(JSON.parse(run(['where', '--json'], home).out).sessions).toHaveLength(4)
    expect(JSON.parse(run(['status', '--json'], home).out)).toMatchObject({ environment: 'training' })
    expect(JSON.parse(run(['status', '--json', '--role', 'importer'], home).out)).toMatchObject({
      journey: 'sweden/importer',
    })
    expect(run(['forget', '--yes'], home).exitCode).toBe(0)
    expect(JSON.parse(run(['where', '--json'], home).out).sessions).toEqual([])
  })

  it('of which there are thousands don’t make the last one slow to find', () => {
    const home = begunHome('sweden/agent', newcomer, 'about/purpose')
    for (let index = 0; index < 1_000; index += 1) {
      const name = index.toString(16).padStart(16, '0')
      writeFileSync(
        join(stateOf(home), `sweden.agent.production.${name}.json`),
        JSON.stringify(
          newSession(
            { journey: 'sweden/agent', environment: 'production', name },
            'r',
            '2026-11-17T09:00:00.000Z',
          ),
        ),
      )
    }
    const where = run(['where'], home)
    expect(where.exitCode).toBe(0)
    expect(squeezed(where.out)).toContain(
      wordsIn('en').say('store.many', { count: 100, folder: stateOf(home) }),
    )
    expect(JSON.parse(run(['where', '--json'], home).out).sessions).toHaveLength(1_001)
  })
})
