import { spawn, spawnSync } from 'node:child_process'
import { existsSync, openSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, languages, locales, newHome, program, run, savedIn, wordsIn } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { type Plan, wayOf } from './walk.ts'

const agent = locales.journey('sweden/agent')
const way = wayOf(agent, newcomer)
const swedish = { LANG: 'sv_SE.UTF-8' }
const roles = [
  'importer',
  'agent',
  'exporter',
  'organic-importer',
  'operator',
  'authority',
  'control-body',
  'other-body',
  'signing-in',
  'administrator',
]

/** Lets a file answer for an agent. */
function runAnswered(answers: Plan, home = newHome()) {
  const file = join(home, 'answers.json')
  writeFileSync(file, JSON.stringify({ role: 'agent', answers }))
  return run(['--answers', file], home)
}

function without(answers: Plan, id: string): Plan {
  return Object.fromEntries(Object.entries(answers).filter(([each]) => each !== id))
}

describe('without a terminal', () => {
  it.each(languages)('start names the checklist instead, in %s', (language) => {
    const { exitCode, out, err } = run(['start', '--lang', language], newHome())

    expect([exitCode, out]).toEqual([5, ''])
    expect(err).toContain('traces-guide checklist --role agent')
  })

  it.each(roles)('the checklist of the %s has not one escape byte', (role) => {
    const { exitCode, out, err } = run(['checklist', '--role', role], newHome())

    expect([exitCode, err]).toEqual([0, ''])
    expect(out).not.toContain('\u001b')
    expect(out).toMatch(/^ {2}\[>\] {2}1 {2}/m)
  })

  it('ombud is the agent', () => {
    const home = newHome()

    expect(run(['checklist', '--role', 'ombud'], home)).toEqual(run(['checklist', '--role', 'agent'], home))
  })

  it('a checklist is a document too', () => {
    const { exitCode, out } = run(['checklist', '--role', 'agent', '--json'], newHome())

    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'traces-guide/checklist@1', journey: 'sweden/agent' })
  })
})

describe('a file that answers', () => {
  it('walks to the end', () => {
    const home = newHome()

    const { exitCode, out } = runAnswered(way, home)

    expect(exitCode).toBe(0)
    expect(out).toContain(wordsIn('en').guide('sweden.after').steps.agent?.title)
    expect(savedIn(home, 'sweden/agent').answers['company/send']?.value).toBe('done')
  })

  it.each(['about/seat', 'company/send'] as const)('stops where it says nothing about %s', (id) => {
    const { exitCode, err } = runAnswered(without(way, id))

    expect([exitCode, err]).toEqual([3, `${wordsIn('en').say('errors.answer-open', { what: id })}\n`])
  })

  it('may not say what may not stand', () => {
    const { exitCode, err } = runAnswered({ ...way, 'about/email': 'anna@' })

    const why = wordsIn('en').say('refusals.email')
    expect(exitCode).toBe(3)
    expect(err).toBe(`${wordsIn('en').say('errors.answer-refused', { what: 'about/email', why })}\n`)
  })

  it('may not name an option that is not there', () => {
    const { exitCode, err } = runAnswered({ ...way, 'about/seat': 'moon' })

    expect(exitCode).toBe(3)
    expect(err).toMatch(/about\/seat.*sweden, onward/)
  })

  it('must be one', () => {
    const { exitCode, err } = run(['--answers', program], newHome())

    expect(exitCode).toBe(3)
    expect(err).toContain(program)
  })
})

describe('a reader that goes away', () => {
  it('ends the program quietly', async () => {
    const { exitCode, err } = await runInto('gone')

    expect([exitCode, err]).toEqual([0, ''])
  })

  it('is no full disk, which does not end well', async () => {
    expect(await runInto('full')).toEqual({
      exitCode: 4,
      err: `${wordsIn('en').say('errors.output-lost')}\n`,
    })
  })

  it.each([['--version'], ['--help'], ['checklist', '--role', 'agent', '--json'], ['dansa']])(
    'ends %s as it would end else',
    async (...args) => {
      const whole = run(args, newHome())
      expect(await runInto('gone', args)).toEqual({ exitCode: whole.exitCode, err: whole.err })
    },
  )

  it.each([['--version'], ['--help'], ['checklist', '--role', 'agent', '--json'], ['status']])(
    'is no full disk for %s either',
    async (...args) => {
      expect((await runInto('full', args)).exitCode).toBe(4)
    },
  )

  it('gets all of a long document, however slowly it reads', async () => {
    const args = [program, 'guide', 'facts', '--json']
    const reads = `sleep 0.3; cat`
    const { stdout } = spawnSync('sh', ['-c', `"$@" | (${reads})`, 'sh', process.execPath, ...args], {
      env: environment(newHome()),
      encoding: 'utf8',
    })
    expect(stdout).toBe(run(args.slice(1), newHome()).out)
    expect(stdout.length).toBeGreaterThan(65_536)
  })
})

/** Prints a long page to a reader that has gone, or to a full disk. */
function runInto(
  where: 'gone' | 'full',
  line: readonly string[] = ['guide', '--all', '--role', 'agent'],
): Promise<{ exitCode: number | null; err: string }> {
  const args = [program, ...line]
  const out = where === 'full' ? openSync('/dev/full', 'w') : 'pipe'
  const child = spawn(process.execPath, args, { env: environment(newHome()), stdio: ['ignore', out, 'pipe'] })
  child.stdout?.destroy()
  let err = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((resolve) => child.on('close', (exitCode) => resolve({ exitCode, err })))
}

describe('an empty HOME', () => {
  it.each(['--help', '--version'])('is enough for %s', (option) => {
    const { exitCode, out, err } = run([option], '')

    expect([exitCode, err]).toEqual([0, ''])
    expect(out).not.toBe('')
  })

  it('is told when something should be kept there', () => {
    const { exitCode, out, err } = run(['status'], '')

    expect([exitCode, out]).toEqual([4, ''])
    expect(err).toBe(`${wordsIn('en').say('errors.no-home', { what: 'HOME=' })}\n`)
  })

  it('does not matter where a folder is named', () => {
    expect(run(['status', '--state-dir', newHome()], '').exitCode).toBe(0)
  })
})

describe('a command line that is wrong', () => {
  const sv = wordsIn('sv')
  const help = sv.say('errors.see-help', { command: 'traces-guide' })
  const ofStatus = sv.say('errors.see-help', { command: 'traces-guide status' })
  const meant = sv.say('errors.did-you-mean', { suggestion: '--force, --format' })

  it.each([
    { args: ['dansa'], told: sv.say('errors.unknown-command', { what: 'dansa', help }) },
    {
      args: ['status', '--fort'],
      told: sv.say('errors.unknown-option', { what: '--fort', help: `${meant} ${ofStatus}` }),
    },
    { args: ['--fort'], told: sv.say('errors.unknown-option', { what: '--fort', help }) },
    {
      args: ['checklist', '--role', 'kock'],
      told: sv.say('errors.unknown-role', { what: 'kock', known: roles.join(', ') }),
    },
    {
      args: ['status', '--lang', 'xx'],
      told: sv.say('errors.unknown-language', { what: 'xx', known: languages.join(', ') }),
    },
  ])('$args is told in Swedish', ({ args, told }) => {
    expect(run(args, newHome(), swedish)).toEqual({ exitCode: 2, out: '', err: `${told}\n` })
  })
})

describe('forget', () => {
  it('deletes what where lists', () => {
    const home = newHome()
    runAnswered(way, home)
    run(['settings', 'language', 'nl'], home)
    const listed = JSON.parse(run(['where', '--json'], home).out)
    const files: readonly string[] = [
      ...listed.sessions,
      ...listed.backups,
      ...listed.working,
      ...listed.preferences,
    ]
    expect(files.map((file) => existsSync(file))).toEqual([true, true, true, true])

    const { exitCode, out } = run(['forget', '--yes'], home)

    expect([exitCode, out]).toEqual([0, `${wordsIn('nl').say('where.forgotten', { count: 4 })}\n`])
    expect(files.filter((file) => existsSync(file))).toEqual([])
  })
})
