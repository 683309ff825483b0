import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newHome, program, run, wordsIn } from './installed.ts'
import { Terminal } from './terminal.ts'

/** Ctrl+U. */
const clearLine = '\u0015'

/** What stands beside a command. */
const about = wordsIn('en').say('support.help-export').slice(0, 20)

/** How each shell is started without anybody's settings, and reads the script. */
const shells = {
  bash: { command: ['bash', '--norc', '--noprofile', '-i'], reads: 'source <(traces-guide completion bash)' },
  zsh: { command: ['zsh', '-f', '-i'], reads: 'source <(traces-guide completion zsh)' },
  fish: { command: ['fish', '--no-config', '-i'], reads: 'traces-guide completion fish | source' },
} as const

/** Somebody whose shell completes, in a folder with two files and a folder of their own. */
async function atShell(name: keyof typeof shells): Promise<Terminal> {
  const home = newHome()
  writeFileSync(join(home, 'my answers.json'), '{}')
  mkdirSync(join(home, 'mypacks'))
  mkdirSync(join(home, '.config'))
  const { command, reads } = shells[name]
  const window = new Terminal(
    ['env', `PATH=${dirname(program)}:${process.env.PATH}`, ...command],
    home,
    100,
    40,
  )
  await window.until(/[$%>#] *$/m)
  window.type(`${reads}; clear; echo re''ady\r`)
  // Before its prompt stands there again, the shell doesn't read keys itself.
  await window.until(/^ready\n[^\n]*[$%>#] *$/m)
  return window
}

describe.each(['bash', 'zsh', 'fish'] as const)('in %s, somebody who presses Tab', (name) => {
  it('has commands, roles in their language, topics, languages and sites ended', async () => {
    const window = await atShell(name)
    for (const [typed, ended] of [
      ['traces-guide checkl', 'traces-guide checklist '],
      ['traces-guide checklist --ro', 'traces-guide checklist --role '],
      ['traces-guide --role omb', 'traces-guide --role ombud '],
      ['traces-guide --role=omb', 'traces-guide --role=ombud '],
      ['traces-guide --role sped', 'traces-guide --role speditör '],
      ['traces-guide guide acc', 'traces-guide guide account '],
      ['traces-guide settings language s', 'traces-guide settings language sv '],
      ['traces-guide --environment acc', 'traces-guide --environment acceptance '],
      ['traces-guide problem no-ma', 'traces-guide problem no-mail '],
    ] as const) {
      window.type(`${typed}\tX`)
      await window.until(new RegExp(`${ended}X`))
      window.type(clearLine)
      await window.until(/[$%>#] *$/m)
    }
  })

  it('has files ended where a file is wanted, spaces and all, and folders where a folder is', async () => {
    const window = await atShell(name)
    window.type('traces-guide --answers my\\ a\tX')
    await window.until(/--answers my\\ answers\.json X/)
    window.type(`${clearLine}traces-guide where --state-dir my\tX`)
    await window.until(/--state-dir mypacks\/ ?X/)
  })

  it('sees all candidates, with what they are where the shell shows that', async () => {
    const window = await atShell(name)
    window.type('traces-guide support \t\t')
    await window.until(/export/)
    expect(window.shows(/code/)).toBe(true)
    if (name !== 'bash') expect(window.shows(about)).toBe(true)
  })

  it('has nothing run that stands in the line', async () => {
    const window = await atShell(name)
    window.type('traces-guide --name "$(touch ran)" --role omb\tX')
    await window.until(/--role ombud X/)
    expect(readdirSync(window.home)).not.toContain('ran')
  })
})

describe('the answer to a shell', () => {
  it('comes from a home where nothing can be written, and leaves nothing there', () => {
    const home = newHome()
    const before = readdirSync(home)
    const { exitCode, out, err } = run(['__complete', '=', 'guide'], home, { LANG: 'nl_NL.UTF-8' })
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: '' })
    expect(out).toContain('account\tJe EU Login-account\n')
    expect(readdirSync(home)).toEqual(before)
    expect(run(['__complete', '=che'], '/nowhere', { HOME: '' })).toMatchObject({ exitCode: 0, err: '' })
  })
})
