import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { inLatin1 } from '../../src/guides/compact-json.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'locales')
const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
// The made-up companies are copied from guides/, and read by a practice alone.
const files = all.filter((path) => path.includes(sep) && !path.endsWith('register.json'))

describe('a generated file', () => {
  it.each(files)('%s needs one byte a sign when it is read', (path) => {
    expect(readFileSync(join(folder, path), 'utf8')).toMatch(/^[\0-\xff]+$/)
  })

  it('says the same with its other signs escaped', () => {
    const said = { 'Nästa…': ['– “å”', '\u{1f512}'] }
    const text = inLatin1(JSON.stringify(said))
    expect(text).toMatch(/^[\0-\xff]+$/)
    expect(JSON.parse(text)).toEqual(said)
  })
})
