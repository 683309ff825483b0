import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { writeFolder } from './forty.ts'

const root = resolve(import.meta.dirname, '../..')
const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
const [, after = ''] = text.split('\n## A new country in an hour\n')
// The headings of the Markdown files that it shows look like the next one of its own.
const [section = ''] = after.split('\n## Rules of the words\n')

/** The fenced blocks of the section: what stands behind their fence, and within. */
const blocks = [...section.matchAll(/^```(.*?)\n(.*?)^```$/gms)].map(([_, info = '', content = '']) => ({
  info,
  content,
}))
const files = new Map(
  blocks.flatMap(({ info, content }) => {
    const path = info.split(' ')[1]
    return path === undefined ? [] : [[path, content] as const]
  }),
)
const commands = blocks.filter(({ info }) => info === '').map(({ content }) => content.trim())
const shown = blocks.filter(({ info }) => info === 'text').map(({ content }) => content)

const folder = mkdtempSync(join(tmpdir(), 'finland-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Runs a line of the section as it stands there, in the folder in which the files were made. */
function run(command: string): {
  readonly exitCode: number | null
  readonly out: string
  readonly err: string
} {
  expect(command).toMatch(/^npm start -- /)
  const args = command.replace('npm start -- ', '').split(' ')
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'bin/traces-guide'), ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, LANG: 'C.UTF-8' },
    encoding: 'utf8',
  })
  return { exitCode: status, out: stdout, err: stderr }
}

/** Its files up to a heading, as somebody has them who has read so far. */
function filesBefore(heading: string): ReadonlyMap<string, string> {
  const before = section.slice(0, section.indexOf(heading))
  return new Map([...files].filter(([path]) => before.includes(` ${path}\n`)))
}

describe('a new country in an hour, as CONTRIBUTING.md tells it', { timeout: 60_000 }, () => {
  it('has files and two commands', () => {
    expect([...files.keys()].every((path) => path.startsWith('my-guides/'))).toBe(true)
    expect(files.size).toBe(9)
    expect(commands).toHaveLength(2)
  })

  it('prints the checklist of the new pack before there is a new language', () => {
    writeFolder(folder, filesBefore('### 4.'))

    const { exitCode, out, err } = run(commands[0] ?? '')

    expect([exitCode, err]).toEqual([0, ''])
    expect(out).toContain('Importer or agent of plants, Finland')
    expect(out).toContain('Ask Ruokavirasto how to get access')
    expect(out).toContain("Wait for the authority's answer")
    expect(out).toContain('Search for your company')
  })

  it('stands in Swedish and Dutch too, with the new words in English', () => {
    for (const language of ['sv', 'nl']) {
      const { exitCode, out } = run(`${commands[0]} --lang ${language}`)
      expect(exitCode).toBe(0)
      expect(out).toContain('Ask Ruokavirasto how to get access')
      expect(out).not.toContain('Search for your company')
    }
  })

  it('tells the mistake that it proposes, as it says', () => {
    const [, line = '', path = ''] = /add the line `(.*?)` at the end of\s+`(.*?)`/.exec(section) ?? []
    appendFileSync(join(folder, path), `${line}\n`)

    expect(run(commands[0] ?? '')).toEqual({ exitCode: 3, out: '', err: shown[0] })
    writeFolder(folder, filesBefore('### 4.'))
  })

  it('prints it in Finnish, what is missing and the labels in English', () => {
    writeFolder(folder, files)

    const { exitCode, out, err } = run(commands[1] ?? '')

    expect([exitCode, err]).toEqual([0, ''])
    expect(out).toContain('Kasvien maahantuoja tai edustaja, Suomi')
    expect(out).toContain('Kysy käyttöoikeudesta: Ruokavirasto')
    expect(out).toContain('Odota viranomaisen vastausta')
    expect(out).toContain('Search for your company')
  })

  it('shows the authority’s chapter in Finnish, with the site’s label in English', () => {
    const { exitCode, out } = run(
      'npm start -- guide ruokavirasto --guides my-guides --country FI --role maahantuoja --lang fi',
    )

    expect(exitCode).toBe(0)
    expect(out).toContain('Kysy, mitä Ruokavirasto haluaa tietää')
    expect(out).toMatch(/"Request an\s+access"/)
  })
})

describe('what an author is told', () => {
  const docs = text + readFileSync(join(root, 'docs/guide-format.md'), 'utf8')

  it('names every mistake that there is', () => {
    const codes = readFileSync(join(root, 'src/guides/problem.ts'), 'utf8').matchAll(/^ {2}\| '([a-z-]+)'$/gm)
    expect([...codes].map(([_, code]) => code).filter((code) => !docs.includes(`\`${code}\``))).toEqual([])
  })

  it('names every npm script', () => {
    const { scripts }: { scripts: Record<string, string> } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    )
    const told = (name: string): boolean =>
      docs.includes(`npm run ${name}`) || docs.includes(`npm ${name}`) || docs.includes(`\`${name}\``)
    expect(Object.keys(scripts).filter((name) => !told(name))).toEqual([])
  })

  it('names every field that may stand in a file', () => {
    for (const name of ['guide', 'pack', 'facts', 'labels']) {
      const schema = readFileSync(join(root, `schemas/${name}.schema.json`), 'utf8')
      const fields = [...schema.matchAll(/^\s*"([a-zA-Z]+)": \{\n\s*"description"/gm)].map(
        ([_, field]) => field,
      )
      expect(fields.length).toBeGreaterThan(3)
      expect(
        fields.filter((field) => field !== 'additionalProperties' && !docs.includes(`${field}`)),
      ).toEqual([])
    }
  })
})
