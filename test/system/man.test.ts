import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { manPages } from '../../src/tools/man.ts'
import { wordsIn } from './installed.ts'

const root = resolve(import.meta.dirname, '../..')
const pages = [...manPages(root)]

/** What a reader of manual pages says, and shows as plain text. */
function read(command: string, args: readonly string[], path: string) {
  const { status, stdout, stderr } = spawnSync(command, [...args, join(root, path)], { encoding: 'utf8' })
  // A terminal's bold is a sign, a step back, and the sign again.
  const pieces = stdout.split('\b')
  const shown = pieces
    .map((piece, index) => (index < pieces.length - 1 ? piece.slice(0, -1) : piece))
    .join('')
  return { status, complaints: stderr, shown }
}

it('there is a manual page in each language', () => {
  expect(pages.map(([path]) => path).sort()).toEqual([
    'man/nl/man1/traces-guide.1',
    'man/sv/man1/traces-guide.1',
    'man/traces-guide.1',
  ])
})

describe.each(pages)('%s', (path, page) => {
  const language = /^man\/([a-z]{2})\//.exec(path)?.[1] ?? 'en'

  it('is what npm run man makes of the commands as they are now', () => {
    expect(readFileSync(join(root, path), 'utf8')).toBe(page)
  })

  it('has nothing that mandoc or groff complain of', () => {
    expect(read('mandoc', ['-Tlint', '-Wstyle'], path)).toEqual({ status: 0, complaints: '', shown: '' })
    expect(read('groff', ['-man', '-Tutf8', '-ww', '-z'], path)).toEqual({
      status: 0,
      complaints: '',
      shown: '',
    })
  })

  it('shows every command, with examples before anything else, in its language', () => {
    const { shown } = read('mandoc', ['-Tutf8'], path)
    const words = wordsIn(language)
    for (const command of [
      'checklist',
      'guide labels',
      'operator check',
      'support open',
      'settings guides',
      'forget',
    ])
      expect(shown).toContain(`  ${command}`)
    expect(shown).toContain(words.say('help.role').split(' ')[0])
    const at = (key: string): number => shown.indexOf(`\n${words.say(`man.${key}`).toUpperCase()}\n`)
    const order = [
      'name',
      'synopsis',
      'examples',
      'description',
      'commands',
      'options',
      'exit-status',
      'environment',
      'files',
    ].map(at)
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(order[0]).toBeGreaterThanOrEqual(0)
  })
})
