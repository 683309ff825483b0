import { describe, expect, it } from 'vitest'
import { chooseLook } from '../../src/cli/look.ts'
import { wordsIn } from '../wizard/desk.ts'
import { call } from './world.ts'

type Variables = Readonly<Record<string, string>>

/** How things look for somebody at a terminal, or whose output goes elsewhere. */
function look(
  line: string,
  environment: Variables = {},
  {
    terminal = true,
    platform = 'linux',
    accessible,
    colour,
  }: { terminal?: boolean; platform?: string; accessible?: boolean; colour?: string } = {},
) {
  const args = line.split(' ').filter((word) => word !== '')
  const saved = { accessible: () => accessible, colour: () => colour }
  return chooseLook({ args, environment: { LANG: 'C.UTF-8', ...environment }, saved, terminal, platform })
}

describe('colour', () => {
  // Each line switches it the other way, against all that stand below it.
  it.each([
    ['--color always', { NO_COLOR: '1', FORCE_COLOR: '0', TERM: 'dumb' }, 'never', false, true],
    ['--color never', { FORCE_COLOR: '1' }, 'always', true, false],
    ['', { NO_COLOR: '1', FORCE_COLOR: '1' }, 'always', true, false],
    ['--color auto', { NO_COLOR: '1' }, 'always', true, false],
    ['', { NO_COLOR: '', FORCE_COLOR: '1', TERM: 'dumb' }, 'never', false, true],
    ['', { FORCE_COLOR: '0' }, 'always', true, false],
    ['', { FORCE_COLOR: 'false' }, 'always', true, false],
    ['', { TERM: 'dumb' }, 'always', false, true],
    ['', {}, 'never', true, false],
    ['--color auto', {}, 'never', true, true],
    ['', { TERM: 'dumb' }, 'auto', true, false],
    ['', {}, undefined, true, true],
    ['', {}, undefined, false, false],
    ['--color=always', {}, undefined, false, true],
  ] as const)('%s with %j, saved %s, in a terminal: %s', (line, environment, colour, terminal, wanted) => {
    const given = colour === undefined ? {} : { colour }
    expect(look(line, environment, { terminal, ...given }).colour).toBe(wanted)
  })

  it('is none where somebody asked for accessible mode', () => {
    expect(look('--accessible --color always').colour).toBe(false)
    expect(look('--color always', { ACCESSIBLE: '1' }).colour).toBe(false)
    expect(look('--color always', {}, { accessible: true }).colour).toBe(false)
    expect(look('--no-accessible', {}, { accessible: true }).colour).toBe(true)
  })
})

describe('accessible mode', () => {
  it.each([
    ['--accessible', { ACCESSIBLE: '0' }, false, true, true],
    ['--no-accessible', { ACCESSIBLE: '1', TERM: 'dumb' }, true, true, false],
    ['--accessible --no-accessible', {}, undefined, true, false],
    ['', { ACCESSIBLE: '1' }, false, false, true],
    ['', { ACCESSIBLE: '0', TERM: 'dumb' }, true, true, false],
    ['', { ACCESSIBLE: 'off' }, true, true, false],
    ['', { ACCESSIBLE: '' }, true, false, true],
    ['', { TERM: 'dumb' }, undefined, true, true],
    ['', { TERM: 'dumb' }, undefined, false, false],
    ['', { TERM: 'dumb' }, false, true, false],
    ['', { TERM: 'xterm' }, undefined, true, false],
  ] as const)(
    '%s with %j, saved %s, in a terminal: %s',
    (line, environment, accessible, terminal, wanted) => {
      const given = accessible === undefined ? {} : { accessible }
      expect(look(line, environment, { terminal, ...given }).accessible).toBe(wanted)
    },
  )

  it('asks through a pipe only where the command line asks for it', () => {
    expect(look('--accessible').pipes).toBe(true)
    expect(look('', { ACCESSIBLE: '1' }, { accessible: true }).pipes).toBe(false)
  })
})

describe('a terminal without UTF-8', () => {
  it.each([
    [{ LANG: 'sv_SE.UTF-8' }, 'linux', false],
    [{ LANG: 'sv_SE.utf8' }, 'linux', false],
    [{ LANG: 'sv_SE.ISO-8859-1' }, 'linux', true],
    [{ LANG: 'C' }, 'linux', true],
    [{ LANG: '' }, 'linux', true],
    [{ LANG: '' }, 'darwin', false],
    [{ LANG: 'C' }, 'win32', false],
    [{ LC_ALL: 'C', LC_CTYPE: 'C.UTF-8', LANG: 'C.UTF-8' }, 'linux', true],
    [{ LC_ALL: '', LC_CTYPE: 'C', LANG: 'C.UTF-8' }, 'linux', true],
    [{ LC_CTYPE: 'C.UTF-8', LANG: 'C' }, 'linux', false],
  ] as const)('%j on %s is drawn in ASCII: %s', (environment, platform, wanted) => {
    expect(look('', environment, { platform }).ascii).toBe(wanted)
    expect(look('', environment, { platform, terminal: false }).ascii).toBe(false)
  })
})

describe.each([
  ['en', 'on', 'off'],
  ['sv', 'på', 'av'],
  ['nl', 'aan', 'uit'],
])('settings in %s', (language, on, off) => {
  const say = (key: string, values = {}) => wordsIn(language).say(`accessible.${key}`, values)
  const set = (line: string, preferences = {}) => call(`settings ${line} --lang ${language}`, { preferences })

  it('accessible is switched, in one’s own word or the English one', async () => {
    expect(await set(`accessible ${on}`)).toMatchObject({ code: 0, saved: ['on'] })
    expect(await set('accessible ON')).toMatchObject({ code: 0, saved: ['on'] })
    expect(await set(`accessible ${off}`)).toMatchObject({ code: 0, saved: ['off'] })
    expect((await set('accessible', { accessible: true })).out).toBe(`${say('setting-on')}\n`)
    const wrong = await set('accessible perhaps')
    expect(wrong).toMatchObject({ code: 2, saved: [] })
    expect(wrong.err).toContain(say('setting-unknown', { what: 'perhaps' }))
  })

  it('color is chosen, and all settings are told together', async () => {
    expect(await set('color never')).toMatchObject({ code: 0, saved: ['never'] })
    expect((await set('color', { colour: 'never' })).out).toBe(
      `${say('setting-colour', { colour: say('colour-never') })}\n`,
    )
    expect(await set('color pink')).toMatchObject({ code: 2, saved: [] })
    const { out } = await set('')
    expect(out).toContain(say('setting-off'))
    expect(out).toContain(say('colour-auto'))
    expect(out.split('\n')).toHaveLength(4)
  })

  it('a checklist is told in lines, a wrong colour is refused', async () => {
    const { out } = await call(`checklist --role agent --accessible --lang ${language}`)
    expect(out).toMatch(/^1\. /m)
    expect(out).not.toMatch(/\[[x> ]\]/)
    expect((await call(`checklist --role agent --color pink --lang ${language}`)).code).toBe(2)
  })
})
