import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newHome, type Result, run } from './installed.ts'

const folder = '.cache/traces-guide/code'
const checklist = ['checklist', '--role', 'agent', '--lang', 'sv']

/** All files under a folder of the home; none where there is no such folder. */
function filesIn(home: string, name = folder): readonly string[] {
  const path = join(home, name)
  if (!existsSync(path)) return []
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((each) => join(path, each))
    .filter((each) => statSync(each).isFile())
}

/** A home in which compiled code is kept for the checklist, and what the checklist says there. */
function warm(): { readonly home: string; readonly said: Result } {
  const home = newHome()
  run(checklist, home)
  const said = run(checklist, home)
  expect(said.exitCode).toBe(0)
  expect(filesIn(home)).toHaveLength(2)
  return { home, said }
}

describe('compiled code on disk', () => {
  it.each<[scene: string, damage: (bytes: Buffer) => Buffer]>([
    ['cut off', (bytes) => bytes.subarray(0, bytes.length / 3)],
    ['empty', () => Buffer.alloc(0)],
    ['of zeros', (bytes) => Buffer.alloc(bytes.length)],
    [
      'with wrong bytes all over',
      (bytes) => Buffer.from(bytes.map((byte, at) => (at % 997 === 500 ? byte ^ 0xff : byte))),
    ],
    ['of another program', () => Buffer.from('#!/bin/sh\necho hostile\n')],
  ])('changes nothing that is printed when it is broken: %s', (_, damage) => {
    const { home, said } = warm()
    for (const file of filesIn(home)) writeFileSync(file, damage(readFileSync(file)))
    expect(run(checklist, home)).toEqual(said)
    expect(run(checklist, home)).toEqual(said)
  })

  it('changes nothing where its folder is closed', () => {
    const { home, said } = warm()
    chmodSync(join(home, folder), 0o000)
    expect(run(checklist, home)).toEqual(said)
    chmodSync(join(home, folder), 0o700)
  })

  it('is not kept where it is switched off', () => {
    const home = newHome()
    for (let start = 0; start < 3; start += 1) run(checklist, home, { TRACES_GUIDE_CODE_CACHE: 'off' })
    expect(existsSync(join(home, '.cache'))).toBe(false)
  })

  it('is not kept anywhere else where everything shall lie in one folder', () => {
    const home = newHome()
    for (let start = 0; start < 3; start += 1) run([...checklist, '--state-dir', join(home, 'own')], home)
    expect([existsSync(join(home, '.cache')), existsSync(join(home, 'own'))]).toEqual([false, false])
  })

  it('lies where XDG_CACHE_HOME says', () => {
    const home = newHome()
    const XDG_CACHE_HOME = join(home, 'elsewhere')
    for (let start = 0; start < 2; start += 1) run(checklist, home, { XDG_CACHE_HOME })
    expect(filesIn(home, 'elsewhere/traces-guide/code')).toHaveLength(2)
    expect(existsSync(join(home, '.cache'))).toBe(false)
  })

  it('is not kept for a command line that was refused', () => {
    const home = newHome()
    for (let start = 0; start < 3; start += 1) expect(run(['chekclist'], home).exitCode).toBe(2)
    expect(existsSync(join(home, folder))).toBe(false)
  })

  it('is named by where, and gone after forget', () => {
    const { home } = warm()
    expect(run(['where'], home).out).toContain(join(home, folder))
    expect(JSON.parse(run(['where', '--json'], home).out).cache).toEqual([join(home, folder)])
    expect(run(['forget', '--yes'], home).exitCode).toBe(0)
    expect(existsSync(join(home, '.cache/traces-guide'))).toBe(false)
  })

  it('is gone after forget with everything else', () => {
    const { home } = warm()
    mkdirSync(join(home, '.config'), { recursive: true })
    run(['settings', 'language', 'nl'], home)
    expect(run(['forget', '--yes'], home).exitCode).toBe(0)
    expect(existsSync(join(home, '.cache/traces-guide'))).toBe(false)
    expect(run(['where', '--json'], home).out).toContain('"preferences": []')
  })
})
