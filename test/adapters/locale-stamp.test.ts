import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { localeFiles, localesFrom } from '../../src/adapters/locale-files.ts'
import { temporaryFolder } from './temporary-folder.ts'

it('texts that ship have a stamp, which changes with any of them', () => {
  const folder = temporaryFolder()
  const path = join(folder, 'en', 'app.json')
  mkdirSync(join(folder, 'en'))
  writeFileSync(path, '{}')
  const stamps = [localeFiles(folder).stamp()]
  utimesSync(path, 1, 1)
  stamps.push(localeFiles(folder).stamp())
  writeFileSync(path, '{"a":1}')
  utimesSync(path, 1, 1)
  stamps.push(localeFiles(folder).stamp())
  expect(new Set(stamps).size).toBe(3)
  expect(stamps.at(-1)).toBe(localeFiles(folder).stamp())
})

it('a person’s own guides have none: nothing that was made of other texts is used for them', () => {
  expect(localesFrom(() => '{}').stamp()).toBeUndefined()
})
