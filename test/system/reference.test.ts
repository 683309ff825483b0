import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, locales, newHome, run, savedIn, wordsIn } from './installed.ts'

const en = wordsIn('en')

function isolated(args: readonly string[]) {
  return run(args, newHome())
}

describe('guide labels', () => {
  it('finds what somebody sees, in Swedish', () => {
    const { exitCode, out } = isolated(['guide', 'labels', 'Begär', 'tillstånd'])

    expect(exitCode).toBe(0)
    expect(out).toContain('Request authorisation')
    expect(out).toContain('Begär tillstånd')
  })

  it('finds an older name, whatever its case', () => {
    const { exitCode, out } = isolated(['guide', 'labels', 'sign', 'up', 'for', 'traces', '--json'])

    expect(exitCode).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      format: 'traces-guide/labels@1',
      items: [{ en: 'Request an access', aliases: expect.arrayContaining(['Sign up for TRACES']) }],
    })
  })

  it('says so where there is none', () => {
    const { exitCode, out } = isolated(['guide', 'labels', 'xyzzy'])

    expect(exitCode).toBe(3)
    expect(out.replace(/\s+/g, ' ')).toContain(en.say('labels.none', { query: 'xyzzy' }))
  })
})

describe('guide facts', () => {
  it('gives a fact with its origin as a document', () => {
    const { exitCode, out } = isolated(['guide', 'facts', 'password-link-90', '--json'])

    expect(exitCode).toBe(0)
    const fact = locales.facts().find(({ id }) => id === 'password-link-90')
    expect(fact?.source).not.toEqual([])
    expect(JSON.parse(out)).toMatchObject({
      format: 'traces-guide/facts@1',
      items: [{ id: 'password-link-90', says: fact?.says, values: fact?.values }],
    })
  })

  it('says so where there is none', () => {
    const { exitCode, err } = isolated(['guide', 'facts', 'xyzzy'])

    expect([exitCode, err]).toEqual([
      2,
      `${en.say('facts.unknown', { what: 'xyzzy', command: 'traces-guide guide facts' })}\n`,
    ])
  })
})

describe('another site of TRACES', () => {
  const roles = locales.catalogue().journeys.map(({ name }) => name)

  it.each(roles)('has its own address on the checklist of %s, and none of the real one', (role) => {
    for (const more of [[], ['--json']]) {
      const { exitCode, out } = isolated(['checklist', '--environment', 'training', '--role', role, ...more])

      expect(exitCode).toBe(0)
      expect(out.match(/https:\/\/webgate\.ec\.europa\.eu\/tracesnt\S*/g)).toBeNull()
      if (role !== 'eu/other-body') expect(out).toContain('https://webgate.training.ec.europa.eu/tracesnt')
    }
  })

  it.each(roles)('is where the guide of %s sends one to log in', (role) => {
    const { out } = isolated(['guide', '--all', '--environment', 'training', '--role', role])

    expect(out.match(/https:\/\/webgate\.ec\.europa\.eu\/tracesnt\/login\S*/g)).toBeNull()
  })

  it.each(languages)('says on the checklist that it is not the real one, in %s', (language) => {
    const { out } = isolated([
      '--environment',
      'training',
      'checklist',
      '--role',
      'agent',
      '--lang',
      language,
    ])

    expect(out.replace(/\s+/g, ' ')).toContain(wordsIn(language).say('environments.banner-training'))
  })

  it('has a session of its own', () => {
    const home = newHome()
    const file = join(home, 'answers.json')
    for (const [site, purpose] of Object.entries({ production: 'import', training: 'certificates' })) {
      writeFileSync(
        file,
        JSON.stringify({ role: 'agent', answers: { 'urgent/goods': 'no', 'about/purpose': purpose } }),
      )
      run(['--answers', file, '--environment', site], home)
    }

    expect(savedIn(home, 'sweden/agent').answers['about/purpose']?.value).toBe('import')
    expect(savedIn(home, 'sweden/agent', 'training').answers['about/purpose']?.value).toBe('certificates')
    expect(JSON.parse(run(['where', '--json'], home).out).sessions).toHaveLength(2)
  })

  it('is one of those there are', () => {
    expect(isolated(['checklist', '--role', 'agent', '--environment', 'moon']).exitCode).toBe(2)
  })
})
