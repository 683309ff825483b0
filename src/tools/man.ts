import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { i18nextWords } from '../adapters/i18next-words.ts'
import { localeFiles } from '../adapters/locale-files.ts'
import type { CommandEntry } from '../cli/completion/command-tree.ts'
import type { Words } from '../screens/words.ts'
import { readCommandTree } from './read-command-tree.ts'

/** The manual pages, by their path: man/traces-guide.1, and for each other language man/<language>/man1/traces-guide.1. */
export function manPages(root: string): ReadonlyMap<string, string> {
  const locales = localeFiles(join(root, 'locales'))
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const changes = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').split('\n')
  const release = changes.find((line) => line.startsWith('## [') && !line.startsWith('## [Unreleased]'))
  const date = release?.split(' - ')[1]
  const pages = locales.catalogue().languages.map((language) => {
    const words = i18nextWords(language, locales.app(language), (name) => locales.guide(language, name))
    const place = language === 'en' ? '' : `${language}/man1/`
    const head = `.TH TRACES\\-GUIDE 1 "${date ?? ''}" "traces\\-guide ${version}"`
    return [`man/${place}traces-guide.1`, `${head}\n${manPage(words, commandsIn(root, language))}`] as const
  })
  return new Map(pages)
}

/** The tree of commands as the built program tells it. */
function commandsIn(root: string, language: string): readonly CommandEntry[] {
  const args = [join(root, 'bin', 'traces-guide'), '__complete', 'commands', '--lang', language]
  const { npm_lifecycle_event: _, ...env } = process.env
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', env })
  return readCommandTree(stdout)
}

function manPage(words: Words, [program, ...commands]: readonly CommandEntry[]): string {
  if (program === undefined) throw new Error('the program tells no commands: build it first')
  const raw = (key: string, command = ''): string => words.say(`man.${key}`, { command })
  const say = (key: string, command = ''): string => filled(raw(key, command))
  const section = (key: string): string => `.SH ${text(raw(key).toUpperCase())}`
  const all = [program, ...commands]
  const exits = ['0', '1', '2', '3', '4', '5', '130', '129'].map((code) =>
    tagged(code === '129' ? '129, 143' : code, say(`exit-${code}`)),
  )
  return [
    section('name'),
    filled(`traces-guide - ${program.about}`),
    section('synopsis'),
    `.B traces\\-guide\n${text(words.say('help.how-to-call'))}`,
    section('examples'),
    ...program.examples.map(({ line, does }) => tagged(bold(line), filled(does))),
    section('description'),
    `${say('what')}\n.PP\n${say('never')}`,
    section('commands'),
    ...all.slice(1).map(command),
    section('options'),
    say('any'),
    ...program.options.map(({ flags, about }) => tagged(bold(flags, ''), filled(about))),
    section('exit-status'),
    ...exits,
    section('environment'),
    tagged('.B TRACES_GUIDE_LANG', say('language')),
    tagged('.B NO_COLOR', say('no-colour')),
    tagged('.B XDG_STATE_HOME, XDG_CONFIG_HOME', say('folders')),
    section('files'),
    `${say('where', 'traces-guide where')}\n.PP\n${say('forget', 'traces-guide forget')}`,
    '',
  ].join('\n')
}

/** A command with its arguments, its options and its examples. */
function command({ path, about, arguments: given, options, examples }: CommandEntry): string {
  const usage = [path, ...given.map(({ term }) => term)].join(' ')
  const rows = [
    ...given.map(({ term, about: what }) => tagged(`.I ${text(term)}`, filled(what))),
    ...options.map(({ flags, about: what }) => tagged(bold(flags, ''), filled(what))),
    ...examples.map(({ line, does }) => tagged(bold(line), filled(does))),
  ]
  const within = rows.length === 0 ? [] : ['.RS', ...rows, '.RE']
  return [tagged(bold(usage, ''), filled(about)), ...within].join('\n')
}

function tagged(head: string, body: string): string {
  return `.TP\n${head}\n${body}`
}

function bold(words: string, program = 'traces-guide '): string {
  return `.B ${text(`${program}${words}`.trim()).replaceAll('"', '\\(dq')}`
}

/** A paragraph, in lines that are no longer than a manual page's source should have. */
function filled(words: string): string {
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && text(longer).length <= 80) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines.map(text).join('\n')
}

/** A text that roff prints as it stands: its own signs escaped, and ASCII only, for every locale. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(
      /[^\0-\x7f]/gu,
      (sign) => `\\[u${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(?=[.'])/, '\\&')
}

const root = process.argv[2]
if (root !== undefined && process.argv[1]?.includes('man.cjs'))
  for (const [path, page] of manPages(root)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), page)
  }
