import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeFolder } from '../../src/adapters/output-folder.ts'
import { temporaryFolder } from './temporary-folder.ts'

const files = new Map([
  ['index.html', 'Växt'],
  ['sv/sweden/agent.html', 'Ombud'],
])

describe('a folder that is written', () => {
  it('is made where it is not there, and filled where it is empty', () => {
    const outer = temporaryFolder()
    mkdirSync(join(outer, 'empty'))
    for (const path of [join(outer, 'new/site'), join(outer, 'empty')]) {
      expect(writeFolder(path, files, false)).toBe('written')
      expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('Växt')
      expect(readFileSync(join(path, 'sv/sweden/agent.html'), 'utf8')).toBe('Ombud')
    }
  })

  it('is not touched where it holds something, unless it is forced; what is not of the site stays even then', () => {
    const path = temporaryFolder()
    writeFileSync(join(path, 'mine.txt'), 'mine')
    writeFileSync(join(path, 'index.html'), 'old')
    expect(writeFolder(path, files, false)).toBe('exists')
    expect(readdirSync(path).sort()).toEqual(['index.html', 'mine.txt'])
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('old')
    expect(writeFolder(path, files, true)).toBe('written')
    expect(readFileSync(join(path, 'index.html'), 'utf8')).toBe('Växt')
    expect(readFileSync(join(path, 'mine.txt'), 'utf8')).toBe('mine')
  })

  it('is no link, no file and no device, and nothing in it is; then nothing is written', () => {
    const outer = temporaryFolder()
    mkdirSync(join(outer, 'there'))
    writeFileSync(join(outer, 'file'), 'kept')
    symlinkSync(join(outer, 'there'), join(outer, 'link'))
    for (const path of ['link', 'link/', 'file'])
      expect(writeFolder(join(outer, path), files, true)).toBe('no-folder')
    expect(writeFolder('/dev/null', files, true)).toBe('no-folder')
    for (const inner of ['sv', 'index.html']) {
      const path = temporaryFolder()
      symlinkSync(join(outer, 'there'), join(path, inner))
      expect(writeFolder(path, files, true)).toBe('no-folder')
      expect(readdirSync(path)).toEqual([inner])
    }
    expect(readdirSync(join(outer, 'there'))).toEqual([])
  })

  it.each(['../out.html', '/etc/x.html', 'a/../../x.html', 'a//b.html', '.hidden.html', 'a\\b.html'])(
    'takes no file whose path leads elsewhere: %s',
    (name) => {
      const outer = temporaryFolder()
      expect(writeFolder(join(outer, 'site'), new Map([[name, 'x']]), true)).toBe('failed')
      expect(readdirSync(outer)).toEqual([])
    },
  )

  it('is told where it cannot be made', () => {
    const outer = temporaryFolder()
    writeFileSync(join(outer, 'file'), '')
    expect(writeFolder(join(outer, 'file/site'), files, false)).toBe('failed')
  })
})
