import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { languages, plainPart, run } from './installed.ts'
import { agentAt, company } from './newcomer.ts'
import { start } from './terminal.ts'

describe('a form on the way', () => {
  it.concurrent.each(languages)(
    'is drawn where there is room, and can be read as a list, in %s',
    async (language) => {
      const { terminal, words } = await agentAt('company/details', language, { rows: 45 })
      expect(terminal.shows(/^ {2}\|.*>>\[1\] Växtimport AB +\|$/m)).toBe(true)
      expect(terminal.scrolledAway()).toBe(0)

      await terminal.pick(words.say('buttons.as-list'))

      expect(terminal.shows('>>[1]')).toBe(false)
      expect(terminal.shows(/^ {2}Name +Växtimport AB$/m)).toBe(true)
    },
  )
})

describe('the sheet for a new company', () => {
  it.concurrent.each(languages)(
    'shows what was typed on the way, field by field, in %s',
    async (language) => {
      const walker = await agentAt('company/details', language)
      walker.terminal.press('ctrl-c')
      const { home } = walker.terminal
      expect((await walker.terminal.ended()).exitCode).toBe(130)

      const sheet = await start(['operator', 'sheet'], { home, language, rows: 90 })

      const { exitCode, screen } = await sheet.ended()
      expect(exitCode).toBe(0)
      expect(screen).toContain(plainPart(walker.words.say('sheet.title')))
      for (const id of ['about/company', 'company/number', 'company/phone', 'company/street'] as const)
        expect(screen).toContain(`] ${company[id]}`)
      expect(screen).toContain('] 551 82 Jönköping')

      const file = join(home, 'sheet.md')
      const args = ['operator', 'sheet', '--lang', language, '--output', file]
      expect(run([...args, '--format', 'markdown'], home)).toMatchObject({ exitCode: 0, out: '' })
      expect(readFileSync(file, 'utf8')).toContain('Växtimport AB')
      expect(run(args, home).exitCode).toBe(3)
      expect(run([...args, '--force'], home).exitCode).toBe(0)
    },
  )
})
