import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { locales } from '../../src/tools/build-locales.ts'

const root = resolve(import.meta.dirname, '../..')
const built = locales(join(root, 'guides'))

/** Every file below a folder, by its path in it. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

describe('the real guides', () => {
  it('have no problem', () => {
    expect(built.problems).toEqual([])
  })
})

describe('what lies in locales/', () => {
  it('is every file that the guides give, and none more', () => {
    expect(filesBelow(join(root, 'locales'))).toEqual([...built.files.keys()].sort())
  })

  it.each([...built.files])('%s is current', (path, text) => {
    expect(readFileSync(join(root, 'locales', path), 'utf8')).toBe(text)
  })
})
