import { execFileSync, spawn } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll } from 'vitest'
import { missingLine } from '../docs/expected.ts'
import { type Block, root } from '../docs/pages.ts'
import { environment } from './installed.ts'
import { waitingAnswers, waitsBefore } from './readers-progress.ts'
import { Terminal } from './terminal.ts'

const notCopied = ['node_modules', '.git', '.stryker-tmp', 'coverage']
const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

/** Somebody who has a copy of the project, and does what a page says. */
export interface Reader {
  /**
   * Makes or changes the file of a block, or runs its command. Nothing is installed anew: the packages are there.
   * @param said what the page says comes out; nothing where it says nothing
   * @returns what was not as the page says
   */
  follow(block: Block, said: string | undefined): Promise<readonly string[]>
}

/** A reader of one page, with a copy of the project and a home of their own. */
export function readerOf(page: string): Reader {
  const folder = mkdtempSync(join(tmpdir(), 'reader-'))
  folders.push(folder)
  const copy = join(folder, 'traces-guide')
  const home = join(folder, 'home')
  mkdirSync(home)
  mkdirSync(copy)
  const parts = readdirSync(root).filter((name) => !notCopied.includes(name))
  execFileSync('cp', ['-a', ...parts.map((name) => join(root, name)), copy])
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))

  const run = (command: string): Promise<Done> => runInShell(command, copy, home)
  return {
    follow: async (block, said) => {
      const file = block.marks.get('file')
      if (file !== undefined) return put(join(copy, file), block)
      if (waitsBefore(page, block.content)) {
        writeFileSync(join(folder, 'waiting.json'), JSON.stringify(waitingAnswers))
        await run(`npm start -- --answers ${join(folder, 'waiting.json')}`)
      }
      const wanted = Number(block.marks.get('exit') ?? 0)
      const { exitCode, output } = block.marks.has('terminal')
        ? await runInTerminal(block.content, copy, home)
        : await run(block.content.replace(/^npm ci && /, ''))
      const missing = said === undefined ? undefined : missingLine(said, output)
      const place = `${page}:${block.line} ${block.content.trim()}`
      return [
        ...(exitCode === wanted ? [] : [`${place}: exit code ${exitCode}\n${output}`]),
        ...(missing === undefined ? [] : [`${place}: not '${missing}' in\n${output}`]),
      ]
    },
  }
}

interface Done {
  readonly exitCode: number | null
  readonly output: string
}

/** npm is silent, so that only the command itself speaks. */
const quiet = { npm_config_loglevel: 'silent', npm_config_update_notifier: 'false', NO_COLOR: '1' }

function runInShell(command: string, copy: string, home: string): Promise<Done> {
  return new Promise((resolve) => {
    const shell = spawn('bash', ['-e', '-o', 'pipefail', '-c', `exec 2>&1\n${command}`], {
      cwd: copy,
      env: environment(home, quiet),
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const heard: Buffer[] = []
    shell.stdout.on('data', (chunk: Buffer) => heard.push(chunk))
    shell.on('close', (exitCode) =>
      resolve({ exitCode, output: spoken(Buffer.concat(heard).toString('utf8')) }),
    )
  })
}

/** What a command says, without what `npm start` and the tools say first where a source is newer than the build. */
function spoken(output: string): string {
  return output.replace(/^Built \d+ files in dist\/.*\n/gm, '')
}

/** Runs a command that asks, looks at what it asks first, and leaves with Ctrl+C. That is no mistake. */
async function runInTerminal(command: string, copy: string, home: string): Promise<Done> {
  const set = Object.entries(quiet).map(([name, value]) => `export ${name}=${value}`)
  const script = [...set, `cd '${copy}'`, command].join('\n')
  const window = new Terminal(['bash', '-e', '-c', script], home, 80, 24)
  await window.until(/^\? ./m)
  const output = window.screen().join('\n')
  window.press('ctrl-c')
  const { exitCode } = await window.ended()
  return { exitCode: exitCode === 130 ? 0 : exitCode, output }
}

/** Makes a file, or changes it: lines with `-` go, lines with `+` come, all others stay. */
function put(path: string, { language, marks, content, page, line }: Block): readonly string[] {
  if (language !== 'diff') {
    mkdirSync(dirname(path), { recursive: true })
    if (marks.has('append')) appendFileSync(path, content)
    else writeFileSync(path, content)
    return []
  }
  const lines = content.split('\n').slice(0, -1)
  const side = (without: string): string =>
    lines
      .filter((each) => !each.startsWith(without))
      .map((each) => `${each.slice(1)}\n`)
      .join('')
  const text = readFileSync(path, 'utf8')
  const parts = `\n${text}`.split(`\n${side('+')}`)
  if (parts.length !== 2) return [`${page}:${line}: what it changes stands ${parts.length - 1} times`]
  writeFileSync(path, parts.join(`\n${side('-')}`).slice(1))
  return []
}
