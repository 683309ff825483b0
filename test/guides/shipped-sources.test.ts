import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { digest } from '../../src/adapters/digest.ts'
import { shippedSources } from '../../src/compose/shipped-sources.ts'
import { compile } from '../../src/guides/compile.ts'
import { emitFiles } from '../../src/guides/emit-files.ts'
import { readTexts } from '../../src/guides/read-texts.ts'
import { locales } from '../wizard/desk.ts'

const folder = resolve(import.meta.dirname, '../../locales')
const shipped = readFileSync(join(folder, 'guides.json'), 'utf8')

it('somebody who adds packs builds on the very guides that were built for shipping, words and all', () => {
  const { compiled, problems } = compile(shippedSources(shipped, locales))
  expect(problems).toEqual([])
  const files = emitFiles(compiled, digest)
  expect(files.size).toBeGreaterThan(150)
  for (const [path, text] of files)
    expect(JSON.parse(text), path).toEqual(JSON.parse(readFileSync(join(folder, path), 'utf8')))
})

it('no words ship twice', () => {
  expect([...readTexts(shipped).keys()].filter((path) => !path.endsWith('.yaml'))).toEqual([])
})
