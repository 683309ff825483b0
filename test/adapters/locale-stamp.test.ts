import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { localesFrom } from '../../src/adapters/locale-files.ts'
import { shippedSources } from '../../src/compose/shipped-sources.ts'
import { compile } from '../../src/guides/compile.ts'
import { emitFiles } from '../../src/guides/emit-files.ts'
import { locales } from '../wizard/desk.ts'

const shipped = readFileSync(resolve(import.meta.dirname, '../../locales/guides.json'), 'utf8')

it('texts that ship have a stamp, which is another one with any other word in any language', () => {
  const { compiled } = compile(shippedSources(shipped, locales))
  const stampWith = (change: (text: string) => string): string | undefined => {
    const words = JSON.parse(change(JSON.stringify(compiled.words)))
    const catalogue = emitFiles({ ...compiled, words }, digest).get(join('flows', 'catalogue.json'))
    return JSON.parse(catalogue ?? '').digest
  }
  const stamps = [
    stampWith((text) => text),
    stampWith((text) => text.replace('Jordbruksverket', 'Jordbruksverke')),
    stampWith((text) => text.replace(/TRACES(?!.*TRACES)/, 'TRACE')),
  ]
  expect(stamps[0]).toMatch(/^[0-9a-f]{8}$/)
  expect(new Set(stamps).size).toBe(3)
  expect(stamps[0]).toBe(locales.stamp())
})

it('a person’s own guides have none: nothing that was made of other texts is used for them', () => {
  expect(localesFrom(() => '{}').stamp()).toBeUndefined()
})
