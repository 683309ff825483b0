import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readDocumentFile } from '../../src/adapters/document-file.ts'

const folder = mkdtempSync(join(tmpdir(), 'traces-guide-document-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = (name: string) => join(folder, name)

it('reads a file, also by a link to it', () => {
  writeFileSync(path('whole.json'), '{"name":"Łódź"}')
  symlinkSync(path('whole.json'), path('link.json'))
  expect(readDocumentFile(path('whole.json'))).toBe('{"name":"Łódź"}')
  expect(readDocumentFile(path('link.json'))).toBe('{"name":"Łódź"}')
  writeFileSync(path('empty.json'), '')
  expect(readDocumentFile(path('empty.json'))).toBe('')
})

it('reads 1 MiB, and no more', () => {
  writeFileSync(path('full.json'), 'x'.repeat(1024 * 1024))
  expect(readDocumentFile(path('full.json'))).toHaveLength(1024 * 1024)
  writeFileSync(path('more.json'), 'x'.repeat(1024 * 1024 + 1))
  expect(readDocumentFile(path('more.json'))).toBeUndefined()
})

it('reads no folder, no device, nothing that is not there, and waits for no pipe', () => {
  expect(readDocumentFile(folder)).toBeUndefined()
  expect(readDocumentFile(path('nothing.json'))).toBeUndefined()
  expect(readDocumentFile('a\u0000b')).toBeUndefined()
  if (process.platform === 'win32') return
  expect(readDocumentFile('/dev/zero')).toBeUndefined()
  execFileSync('mkfifo', [path('pipe')])
  expect(readDocumentFile(path('pipe'))).toBeUndefined()
})
