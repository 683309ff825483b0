import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { begunHome } from './begun.ts'
import { languages, locales, program, wordsIn } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { Terminal } from './terminal.ts'
import { readOn, standsAt, stepOf } from './walk.ts'

/** Somebody at the step that opens EU Login. Their system's opener does as the script says; what it was given stands in `opened`. */
async function atEuLogin(script: string, language = 'en') {
  const home = begunHome('sweden/agent', newcomer, 'account/create')
  mkdirSync(join(home, 'bin'))
  const opener = join(home, 'bin', 'xdg-open')
  writeFileSync(opener, `#!/bin/sh\nprintf '%s' "$1" > '${home}/opened'\n${script}\n`)
  chmodSync(opener, 0o755)
  const line = 'PATH="$HOME/bin:$PATH" exec "$0" "$@"'
  const args = [process.execPath, program, 'start', '--role', 'agent', '--lang', language]
  const terminal = new Terminal(['/bin/sh', '-c', line, ...args], home, 80, 24)
  await terminal.drawn()
  const words = wordsIn(language)
  const walker = { terminal, words, journey: locales.journey('sweden/agent') }
  await readOn(terminal, words)
  await terminal.pick(words.say('buttons.open'))
  return { ...walker, opened: () => readFileSync(join(home, 'opened'), 'utf8') }
}

describe('opening the page of a step in the browser', () => {
  it.concurrent.each(languages)('leads back to the step, in %s', async (language) => {
    const { opened, ...walker } = await atEuLogin('exit 0', language)

    await standsAt(walker, stepOf(walker.journey, 'account/create'))
    expect(opened()).toBe(locales.journey('sweden/agent').facts['account-url']?.url)
    walker.terminal.press('ctrl-c')
    expect((await walker.terminal.ended()).exitCode).toBe(130)
  })

  it.concurrent('leads back too where the opener stays open as long as the browser does', async () => {
    const { opened, ...walker } = await atEuLogin('exec sleep 60')

    await standsAt(walker, stepOf(walker.journey, 'account/create'))
    expect(opened()).toContain('https://')
    walker.terminal.press('ctrl-c')
    expect((await walker.terminal.ended()).exitCode).toBe(130)
  })

  it.concurrent('shows the address where there is no browser', async () => {
    const { terminal, words, opened } = await atEuLogin('exit 3')

    await terminal.until(words.say('screens.not-opened'))
    expect(terminal.shows(opened())).toBe(true)
  })
})
