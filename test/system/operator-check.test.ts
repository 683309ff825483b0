import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, languages, newHome, program, wordsIn } from './installed.ts'
import { start } from './terminal.ts'

const eurpo = 'Professional operators referred to in Article 45(1)(l) IMSOC (EURPO)'
const table = `Name\tAddress\tActivities\t\nVäxtimport AB\tStorgatan 1, 553 13 Jönköping, Sweden (SE)\t${eurpo} Valid\t\n`

/** Runs the program with something piped in. */
function piped(args: readonly string[], input: string, home = newHome()) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, 'operator', 'check', ...args], {
    env: environment(home),
    input,
    encoding: 'utf8',
    timeout: 30_000,
  })
  return { exitCode: status, out: stdout, err: stderr }
}

describe('operator check, through a pipe', () => {
  it.each(languages)('reads a table and answers in %s, without one escape byte', (language) => {
    const { exitCode, out, err } = piped(['--role', 'importer', '--lang', language], table)
    expect(exitCode).toBe(0)
    expect(err).toBe('')
    expect(out).toContain(wordsIn(language).say('operator-check.row-request'))
    expect(out).not.toContain('\u001b')
  })

  it('is told that there is nothing', () => {
    const { exitCode, out } = piped(['--role', 'importer', '--json'], '')
    expect(exitCode).toBe(3)
    expect(JSON.parse(out)).toMatchObject({ verdict: 'unrecognised', reason: 'empty' })
  })
})

describe('operator check, in a terminal', () => {
  it('says how to give it something to read, and exits 2', async () => {
    const terminal = await start(['operator', 'check', '--role', 'agent'], { language: 'sv' })
    const { exitCode, screen } = await terminal.ended()
    expect(exitCode).toBe(2)
    expect(screen.replace(/\s+/g, '')).toContain('operatorcheck<table.txt')
  })
})

describe('operator check with a pack of one’s own', () => {
  const words = (language: string, name: string, title: string) => ({
    [`office/${language}.md`]: `# ${name}\n\n## ${title} {#gardener}\n${title}.\n`,
    [`office/own/${language}.md`]: `# ${name}\n\n## ${title} {#in}\n${title}.\n`,
  })
  const files = {
    'office/pack.yaml': `extends: eu
journeys:
  gardener:
    names: []
    guides: [own]
    operator:
      wants: [garden]
      write: [{ who: Garden board, fact: traces-url, language: en }]
      not-listed: ask
`,
    'office/activities.yaml': `activities:
  garden: { code: GARDEN, names: { en: [Keeper of gardens] } }
states:
  valid: { en: [In force] }
`,
    'office/own/guide.yaml': 'steps:\n  - { id: in, kind: outcome, ends: access, facts: [traces-url] }\n',
    ...words('en', 'Office', 'Gardener'),
    ...words('sv', 'Kontor', 'Trädgårdsmästare'),
    ...words('nl', 'Kantoor', 'Tuinier'),
  }

  it('looks for the activities of that pack, and knows those of the EU', () => {
    const home = newHome()
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(home, 'mine', path, '..'), { recursive: true })
      writeFileSync(join(home, 'mine', path), text)
    }
    const own = ['--guides', join(home, 'mine'), '--role', 'gardener', '--json']
    const right = piped(own, 'Rosen AB\tLund\tKeeper of gardens (GARDEN) In force\t\n', home)
    expect(right.err).toBe('')
    expect(JSON.parse(right.out)).toMatchObject({
      journey: 'office/gardener',
      verdict: 'request',
      rows: [{ activities: [{ code: 'GARDEN', state: 'valid' }] }],
    })
    const other = JSON.parse(piped(own, table, home).out)
    expect(other).toMatchObject({ verdict: 'ask-authority', rows: [{ activities: [{ code: 'EURPO' }] }] })
    expect(other.next).toContain('Garden board')
  })
})
