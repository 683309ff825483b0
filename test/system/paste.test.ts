import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pasteMarks } from '../../src/adapters/inquirer/paste-prompt.ts'
import type { Words } from '../../src/screens/words.ts'
import { begunHome } from './begun.ts'
import { languages, locales, savedIn, wordsIn } from './installed.ts'
import { start, type Terminal } from './terminal.ts'
import { readOn, standsAt, stepOf } from './walk.ts'

const importer = 'sweden/importer'
const found = 'company/found-importer'

/** An importer who has searched, and now sees a table. */
const searched = (): string =>
  begunHome(
    importer,
    {
      'urgent/goods': 'no',
      'about/place': 'sweden',
      'about/access': 'none',
      'about/agent': 'yes',
      'about/users': 'want',
      'about/email': 'anna@example.se',
      'about/company': 'Växtimport AB',
      'account/has-account': 'yes',
      'second-factor/has': 'app',
    },
    found,
  )

/** Twenty rows as a browser copies them: one's own among them, an empty line after every fourth. */
const rows = Array.from({ length: 20 }, (_, index) => {
  const name = index === 16 ? 'Växtimport AB' : `Bolag ${index + 1} AB`
  const activity =
    index === 16
      ? 'Professional operators other than those referred to in Article 45(1)(l) IMSOC (EUPO)'
      : 'Timber import (FLEGT)'
  return `${name}\tStorgatan ${index + 1}, 553 13 Jönköping, Sweden (SE)\t${activity} Valid\t${index % 4 === 3 ? '\r' : ''}`
})
const table = rows.join('\r')

const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds))

const whole = (terminal: Terminal, text: string): Promise<void> => Promise.resolve(terminal.type(text))

const inPieces =
  (size: number, milliseconds: number) =>
  async (terminal: Terminal, text: string): Promise<void> => {
    for (let from = 0; from < text.length; from += size) {
      terminal.type(text.slice(from, from + size))
      await pause(milliseconds)
    }
  }

const marked = (text: string): string => `\u001b[200~${text}\u001b[201~`

async function toPaste(terminal: Terminal, words: Words): Promise<void> {
  await standsAt(
    { terminal, words, journey: locales.journey(importer) },
    stepOf(locales.journey(importer), found),
  )
  await terminal.pick(words.say('operator-check.paste'))
  await terminal.until(words.say('operator-check.paste-prompt'))
}

/** Enter, as the guide asks, until it goes on: a second one only where the first was the last line's end. */
async function endPaste(terminal: Terminal): Promise<void> {
  await terminal.until(/20/)
  await pause(100)
  const next = terminal.drawnAt.length + 1
  terminal.press('enter')
  for (let waited = 0; waited < 1000 && terminal.drawnAt.length < next; waited += 50) await pause(50)
  if (terminal.drawnAt.length < next) terminal.press('enter')
  await terminal.drawn(next)
}

describe('a table of twenty rows that is pasted', () => {
  const ways = [
    ['whole', whole],
    ['in pieces', inPieces(300, 40)],
    ['in pieces, with pauses', inPieces(700, 700)],
    ['slowly, in crumbs', inPieces(17, 30)],
  ] as const
  const cases = languages.flatMap((language, index) =>
    ways.flatMap(([how, way], turn) =>
      turn === index || turn === 3 || turn === 2
        ? ([
            [language, `${how}, with the terminal's marks`, way, marked],
            [language, how, way, (text: string) => text],
          ] as const)
        : [],
    ),
  )

  it.each(cases)(
    'in %s, %s: every row arrives, and nothing else is answered',
    async (language, _, way, frame) => {
      const words = wordsIn(language)
      const home = searched()
      const before = savedIn(home, importer).answers
      const terminal = await start(['--role', 'importer'], { language, home })
      await toPaste(terminal, words)
      await way(terminal, frame(table))
      await terminal.until(words.say('operator-check.paste-lines', { count: 20 }))
      expect(savedIn(home, importer).answers).toEqual(before)
      await endPaste(terminal)
      await readOn(terminal, words)
      await terminal.until(words.say('operator-check.right-prompt'))
      expect(savedIn(home, importer).answers).toEqual(before)
      const right = terminal.drawnAt.length
      await pause(300)
      expect(terminal.drawnAt.length, 'something answered').toBe(right)
      await terminal.pick(words.say('operator-check.right-yes'))
      expect(savedIn(home, importer).answers[found]?.value).toBe('eupo')
      for (const text of filesIn(home)) expect(text).not.toMatch(/Bolag|Storgatan|IMSOC/)
      terminal.press('ctrl-c')
      expect((await terminal.ended()).exitCode).toBe(130)
      expect(terminal.written().split(pasteMarks.on).length).toBe(
        terminal.written().split(pasteMarks.off).length,
      )
    },
    60_000,
  )
})

describe('where a table is pasted', () => {
  it('a mark of the terminal that comes in two pieces is no Esc', async () => {
    const words = wordsIn('en')
    const terminal = await start(['--role', 'importer'], { language: 'en', home: searched() })
    await toPaste(terminal, words)
    for (const piece of ['\u001b', `[200~${table}\u001b[2`, '01~']) {
      terminal.type(piece)
      await pause(120)
    }
    await terminal.until(words.say('operator-check.paste-lines', { count: 20 }))
    await endPaste(terminal)
    await readOn(terminal, words)
    await terminal.until(words.say('operator-check.right-prompt'))
    expect(terminal.shows('[20')).toBe(false)
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
  }, 30_000)

  it.each(languages)(
    'the keys do in %s what they do everywhere',
    async (language) => {
      const words = wordsIn(language)
      const home = searched()
      const terminal = await start(['--role', 'importer'], { language, home })
      await toPaste(terminal, words)
      await terminal.turn('f1')
      await readOn(terminal, words)
      await terminal.pick(words.say('buttons.back'))
      await terminal.until(words.say('operator-check.paste-prompt'))
      await terminal.turn('escape')
      await toPaste(terminal, words)
      terminal.type(marked('Bolag 1 AB\t'))
      await terminal.until(words.say('operator-check.paste-lines', { count: 1 }))
      terminal.press('ctrl-c')
      expect((await terminal.ended()).exitCode).toBe(130)
      expect(
        terminal.written().endsWith(pasteMarks.off) ||
          terminal.written().lastIndexOf(pasteMarks.off) > terminal.written().lastIndexOf(pasteMarks.on),
      ).toBe(true)
      expect(savedIn(home, importer).answers[found]).toBeUndefined()
      for (const text of filesIn(home)) expect(text).not.toContain('Bolag')
    },
    30_000,
  )

  it('Ctrl+D ends too, what cannot be read is told, and the choice stands again', async () => {
    const words = wordsIn('sv')
    const terminal = await start(['--role', 'importer'], { language: 'sv', home: searched() })
    await toPaste(terminal, words)
    terminal.type('hej')
    await terminal.until(words.say('operator-check.paste-lines', { count: 1 }))
    const next = terminal.drawnAt.length + 1
    terminal.type('\u0004')
    await terminal.drawn(next)
    await terminal.until(words.say('operator-check.next-again'))
    await terminal.turn('enter')
    expect(terminal.shows(words.say('operator-check.paste'))).toBe(true)
    terminal.press('ctrl-c')
    expect((await terminal.ended()).exitCode).toBe(130)
  }, 30_000)

  it('gives the terminal back when the program is told to end', async () => {
    const words = wordsIn('en')
    const terminal = await start(['--role', 'importer'], { language: 'en', home: searched() })
    await toPaste(terminal, words)
    terminal.signal('SIGTERM')
    expect((await terminal.ended()).exitCode).toBe(143)
    const written = terminal.written()
    expect(written.lastIndexOf(pasteMarks.off)).toBeGreaterThan(written.lastIndexOf(pasteMarks.on))
  }, 30_000)
})

/** All that is kept in a home, file by file. */
function filesIn(home: string): readonly string[] {
  return readdirSync(home, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
}
