import { describe, expect, it } from 'vitest'
import type { World } from '../../src/cli/context.ts'
import { run } from '../../src/cli/run.ts'
import { plainTheme } from '../../src/screens/view.ts'
import { newSession, type Session } from '../../src/session/session.ts'
import { wordsIn } from '../wizard/desk.ts'
import { call, madeUpWorld } from './world.ts'

const at = '2026-11-16T08:00:00.000Z'
const purpose = { 'urgent/goods': { value: 'no', at }, 'about/purpose': { value: 'import', at } }

function begun(journey: string, name = ''): Session {
  return newSession({ journey, environment: 'production', name }, '', at, purpose)
}

const importer = begun('sweden/importer')
const agent = begun('sweden/agent')

/** Prints the answers in a world whose folder of guides adds nothing. */
async function answersIn(world: World, args: readonly string[]) {
  let out = ''
  const wide: World = {
    ...world,
    out: (text) => {
      out += text
    },
    page: () => ({ columns: 0, theme: plainTheme }),
  }
  const shipped: World = {
    ...wide,
    withGuides: () => Promise.resolve({ ...wide, withLook: withAgain(wide) }),
  }
  await run(['answers', ...args], shipped)
  return { out: out.replace(/\s+/g, ' ') }
}

function withAgain(world: World): World['withLook'] {
  return (_look, _words, again) => ({
    ...world,
    command: again === '' ? 'traces-guide' : `traces-guide ${again}`,
  })
}

describe('a line to copy', () => {
  it.each(['status', 'answers', 'answers change about/purpose'])(
    'of %s names no role where the latest progress is meant, and its role where another one is',
    async (command) => {
      const sessions = [importer, agent]
      const latest = await call(command, { sessions })
      const other = await call(`${command.replace('purpose', 'place')} --role importer`, {
        sessions: [{ ...importer, answers: { ...purpose, 'about/place': { value: 'sweden', at } } }, agent],
      })
      expect([latest.code, other.code]).toEqual([0, 0])
      expect(latest.out).not.toContain('--role')
      expect(other.out.trimEnd().endsWith('--role importer')).toBe(true)
    },
  )

  it('repeats the folders of this call, and the name of the progress', async () => {
    const sessions = [begun('sweden/agent', 'Beta AB'), importer]
    const { world } = madeUpWorld({ sessions })
    const { out } = await answersIn(world, ['--name', 'Beta AB', '--guides', 'my guides', '--state-dir', 'x'])
    expect(out).toContain(
      'traces-guide --guides "my guides" --state-dir x answers change <id> --role agent --name "Beta AB"',
    )
  })

  it('does not repeat a folder of guides that is in use anyway', async () => {
    const { world } = madeUpWorld({ sessions: [importer] })
    const kept: World = {
      ...world,
      preferences: (folder) => ({ ...world.preferences(folder), guides: () => 'mine' }),
    }
    const { out } = await answersIn(kept, ['--guides', 'mine'])
    expect(out).toContain('traces-guide answers change <id>')
  })

  it('says where to begin with the country that was named', async () => {
    const { out } = await call('status --country netherlands')
    expect(out).toContain('traces-guide --country netherlands\n')
  })

  it('opens a topic of the role that was named', async () => {
    const named = await call('guide --list --role exporter')
    expect(named.out).toContain('traces-guide guide <id> --role exporter')
    const plain = await call('guide --list --role importer', { sessions: [importer] })
    expect(plain.out.trimEnd().endsWith('traces-guide guide <id>')).toBe(true)
  })
})

describe('a country without a role', () => {
  it('counts where there is saved progress', async () => {
    const sessions = [begun('netherlands/organic-importer'), agent]
    const { out } = await call('checklist --country NL --json', { sessions })
    expect(JSON.parse(out)).toMatchObject({ journey: 'netherlands/organic-importer' })
    const none = await call('status --country NL', { sessions: [agent] })
    expect(none.out).toContain(wordsIn('en').say('status.none'))
  })

  it('asks for a role of that country', async () => {
    const { code, err } = await call('checklist --country netherlands', { sessions: [agent] })
    expect([code, err]).toEqual([
      2,
      `${wordsIn('en').say('errors.which-role', { known: 'organic-importer' })}\n`,
    ])
  })

  it.each(['checklist', 'status', 'answers', 'guide', 'operator sheet'])(
    'is refused by %s where there is no guide for it, and those that have one are named',
    async (command) => {
      const { code, out, err } = await call(`${command} --country zzz`, { sessions: [agent] })
      expect([code, out]).toEqual([2, ''])
      const words = { what: 'zzz', known: 'sweden, netherlands', general: 'operator' }
      expect(err).toBe(`${wordsIn('en').say('errors.unknown-country', words)}\n`)
    },
  )
})

describe('a role that a country does not have', () => {
  it('names those it has, and the one for everybody else', async () => {
    const { code, err } = await call('checklist --role exporter --country netherlands')
    const told = { role: 'exporter', country: 'netherlands', known: 'organic-importer', general: 'operator' }
    expect([code, err]).toEqual([2, `${wordsIn('en').say('errors.role-not-there', told)}\n`])
  })

  it.each(['denmark', 'sweden'])('is told to go without a country: operator in %s', async (country) => {
    const { code, err } = await call(`checklist --role operator --country ${country}`)
    const told = { role: 'operator', general: 'operator' }
    expect([code, err]).toEqual([2, `${wordsIn('en').say('errors.role-everywhere', told)}\n`])
  })

  it('suggests a country that was misspelt, never what was typed', async () => {
    const { err } = await call('checklist --role importer --country swedn')
    expect(err).toContain('Did you mean sweden?')
    expect((await call('checklist --role exporter --country netherlands')).err).not.toContain('Did you mean')
  })
})
