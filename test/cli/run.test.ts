import { describe, expect, it } from 'vitest'
import { newSession } from '../../src/session/session.ts'
import { locales, wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

const { languages } = locales.catalogue()
const session = {
  ...newSession(
    { journey: 'sweden/agent', environment: 'production', name: '' },
    '',
    '2026-11-16T08:00:00.000Z',
  ),
  answers: {
    'urgent/goods': { value: 'no', at: '2026-11-16T08:01:00.000Z' },
    'about/purpose': { value: 'import', at: '2026-11-16T08:02:00.000Z' },
  },
}

describe('a command line', () => {
  it.each([
    'ombud',
    'Lastansvarig',
    'freight-forwarder',
    'expediteur',
    'sweden/agent',
    'RESPONSIBLE FOR THE LOAD'.replaceAll(' ', '-'),
  ])('knows the agent as %s', async (role) => {
    const { code, out } = await call(`checklist --role ${role} --json`)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'traces-guide/checklist@1', journey: 'sweden/agent' })
  })

  it('refuses an unknown role and names the known ones', async () => {
    const { code, out, err } = await call('checklist --role baker')
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('baker')
    expect(err).toContain('importer, agent, exporter')
  })

  it('refuses a country that has no guide for the role, and finds one by any of its names', async () => {
    expect((await call('checklist --role agent --country norway')).code).toBe(2)
    expect((await call('checklist --role agent --country Sverige')).code).toBe(0)
  })

  it.each(['status', 'answers'])(
    '%s without a session says how to start, and that is no mistake',
    async (command) => {
      const { code, out } = await call(command)
      expect(code).toBe(0)
      expect(out).toContain('traces-guide')
    },
  )

  it('needs a terminal to ask, and says what to run instead', async () => {
    const { code, err } = await call('')
    expect(code).toBe(5)
    expect(err).toContain('traces-guide checklist --role agent')
    expect(err).toContain('--answers')
  })

  it.each(languages)('speaks %s in its help, headings and all', async (language) => {
    const { code, out } = await call(`--help --lang ${language}`)
    const words = wordsIn(language)
    expect(code).toBe(0)
    const sheet = await call(`operator sheet --help --lang ${language}`)
    expect(`${out}${sheet.out}`).not.toContain('choices:')
    expect(out).toContain(words.say('help.usage'))
    expect(out).toContain(words.say('help.checklist').split(' ')[0])
    if (language !== 'en')
      expect(out).not.toMatch(/Usage|Options:|Commands:|display help|output the version|\[options\]/)
  })

  it.each([
    ['chekclist', 'unknown-command'],
    ['checklist --rol agent', 'unknown-option'],
    ['checklist --role', 'missing-value'],
    ['answers change', 'missing-argument'],
    ['where there', 'too-many'],
  ])('explains what is wrong with "%s", in Swedish', async (line, key) => {
    const { code, err } = await call(`--lang sv ${line}`)
    expect(code).toBe(2)
    const told = wordsIn('sv').say(`errors.${key}`, { what: '#', help: '#' }).split('#')
    expect(err.startsWith(told[0] ?? '?')).toBe(true)
  })

  it('takes the language from the flag, the environment, the system, in this order', async () => {
    const { out: flag } = await call('status --lang nl', {
      env: { TRACES_GUIDE_LANG: 'sv', LANG: 'en_GB.UTF-8' },
    })
    const { out: own } = await call('status', { env: { TRACES_GUIDE_LANG: 'sv', LANG: 'nl_NL.UTF-8' } })
    const { out: system } = await call('status', { env: { LANG: 'nl_NL.UTF-8' } })
    const { out: none } = await call('status', { env: { LANG: 'C' } })
    expect([flag, own, system, none].map((out) => out.split('\n')[0])).toEqual(
      ['nl', 'sv', 'nl', 'en'].map((language) => wordsIn(language).say('status.none')),
    )
  })

  it('lists the answers and has one asked again, offered as it was', async () => {
    const { out } = await call('answers --json', { sessions: [session] })
    expect(JSON.parse(out).items.map((item: { id: string }) => item.id)).toEqual([
      'urgent/goods',
      'about/purpose',
    ])
    const { code, store } = await call('answers change about/purpose', { sessions: [session] })
    expect(code).toBe(0)
    expect(store.saved.at(-1)?.drafts).toEqual({ 'about/purpose': session.answers['about/purpose'] })
    expect((await call('answers change about/nothing', { sessions: [session] })).code).toBe(3)
  })

  it('tells where a session stands', async () => {
    const { out } = await call('status --json', { sessions: [session] })
    expect(JSON.parse(out)).toMatchObject({
      format: 'traces-guide/status@1',
      step: 'about/seat',
      ended: false,
    })
  })

  it('shows a name from the command line harmlessly', async () => {
    const { err } = await call('checklist --role \u001b[2Jx')
    expect(err).not.toContain('\u001b')
    expect(err).toContain('<U+001B>')
  })

  it('prints the way of a role also where what is saved cannot be read, and tells that beside it', async () => {
    const { code, out, err } = await call('checklist --role agent --json', { broken: true })
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ journey: 'sweden/agent' })
    expect(err).toContain('/home/anna/agent.json')
    expect((await call('status', { broken: true })).code).toBe(4)
  })

  it('asks before it forgets, or is told not to', async () => {
    const kept = { sessions: [session] }
    expect((await call('forget --lang nl', kept)).code).toBe(0)
  })

  it('forgets the one progress that was named, and no other', async () => {
    const importer = { ...session, journey: 'sweden/importer' }
    const sessions = [session, importer, { ...session, name: 'Beta' }]
    const { code, err } = await call('forget --role agent --name Beta', { sessions })
    expect([code, err]).toEqual([
      5,
      `${wordsIn('en').say('errors.not-terminal-forget', { command: 'traces-guide forget --yes --role agent --name Beta' })}\n`,
    ])
    const { out, store } = await call('forget --role agent --yes', { sessions, cache: '/cache' })
    expect(out).toBe(`${wordsIn('en').say('where.forgotten', { count: 1 })}\n`)
    expect(store.saved.map(({ journey, name }) => `${journey} ${name}`)).toEqual([
      'sweden/importer ',
      'sweden/agent Beta',
    ])
    const none = await call('forget --role exporter --yes', { sessions })
    expect([none.out, none.store.saved.length]).toEqual([`${wordsIn('en').say('where.nothing')}\n`, 3])
  })

  it.each([
    ['help', '--help'],
    ['-v', '--version'],
  ])('knows %s from other programs', async (line, meant) => {
    const { code, err } = await call(line)
    expect([code, err.includes(`Did you mean ${meant}?`)]).toEqual([2, true])
  })

  it.each([
    ['checklist --rol agent', 'traces-guide checklist --help'],
    ['guide facts one two', 'traces-guide guide facts --help'],
    ['operator', 'traces-guide operator --help'],
    ['chekclist', 'See traces-guide --help'],
  ])('points to the help of the command itself: %s', async (line, help) => {
    expect((await call(line)).err).toContain(help)
  })

  it.each([
    ['completion tcsh', "tcsh isn't one of these: bash, zsh, fish, powershell."],
    ['status --color blue', "--color blue isn't one of these: auto, always, never."],
  ])('says which value is none of those there are: %s', async (line, told) => {
    expect((await call(line)).err).toContain(told)
  })

  it('says that an answers file isn’t there, or is no JSON', async () => {
    const words = wordsIn('en')
    const none = await call('--answers no.json')
    expect([none.code, none.err]).toEqual([
      3,
      `${words.say('errors.no-answers-file', { what: 'no.json' })}\n`,
    ])
    const odd = await call('--answers odd.json', { files: { 'odd.json': 'role: agent' } })
    expect(odd.err).toBe(`${words.say('errors.answers-file', { what: 'odd.json' })}\n`)
  })

  it('suggests the answer that was misspelt', async () => {
    const { err } = await call('answers change about/purpsoe', { sessions: [session] })
    expect(err).toContain('Did you mean about/purpose?')
  })

  it('says what a folder of guides looks like where there is no pack in it', async () => {
    const { code, out, err } = await call('checklist --role agent --guides mine/', {
      withGuides: () => Promise.resolve('no-pack'),
    })
    expect([code, out]).toEqual([3, ''])
    expect(err).toContain('mine/finland/pack.yaml')
  })
})
