import { mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeOutput } from '../../src/adapters/output-file.ts'
import { temporaryFolder } from './temporary-folder.ts'

describe('a file that is written', () => {
  it("is its owner's alone, and never overwritten unasked", () => {
    const path = join(temporaryFolder(), 'sheet.md')
    expect(writeOutput(path, 'Växt', false)).toBe('written')
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(writeOutput(path, 'other', false)).toBe('exists')
    expect(readFileSync(path, 'utf8')).toBe('Växt')
    expect(writeOutput(path, 'B', true)).toBe('written')
    expect(readFileSync(path, 'utf8')).toBe('B')
  })

  it('is no link, no folder and no device, whatever is asked', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'there'), 'kept')
    symlinkSync(join(folder, 'there'), join(folder, 'link'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dangling'))
    mkdirSync(join(folder, 'inner'))
    for (const path of [join(folder, 'link'), join(folder, 'dangling'), join(folder, 'inner'), '/dev/null'])
      expect(writeOutput(path, 'x', true)).toBe('no-file')
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('kept')
  })

  it.each([
    ['missing', 'a.md'],
    ['file', 'a.md'],
  ])('is told where its folder is %s', (name, file) => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'file'), '')
    expect(writeOutput(join(folder, name, file), 'x', false)).toBe('failed')
  })
})
