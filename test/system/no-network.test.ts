import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { environment, locales, newHome, program } from './installed.ts'
import { newcomer } from './newcomer.ts'
import { wayOf } from './walk.ts'

const way = wayOf(locales.journey('sweden/agent'), newcomer)

describe('the network', () => {
  it('is never reached for, by a walk, a checklist, a sheet, a code, an export, reminders or pages', () => {
    const home = newHome()
    writeFileSync(join(home, 'answers.json'), JSON.stringify({ role: 'agent', answers: way }))
    const lines = [
      ['--answers', join(home, 'answers.json')],
      ['checklist', '--role', 'agent'],
      ['checklist', '--role', 'agent', '--json'],
      ['status'],
      ['support', 'code'],
      ['support', 'export', '--output', join(home, 'where.json')],
      ['support', 'open', join(home, 'where.json')],
      ['problem', 'phone-lost'],
      ['guide', 'search', 'lost phone'],
      ['checklist', '--format', 'ics'],
      ['operator', 'sheet', '--format', 'markdown', '--output', join(home, 'sheet.md')],
      ['checklist', '--format', 'html', '--output', join(home, 'checklist.html')],
      ['guide', '--format', 'html', '--output', join(home, 'site')],
      ['guide', 'facts', '--json'],
      ['settings', 'language', 'nl'],
    ]
    for (const [index, line] of lines.entries()) {
      const trace = join(home, `trace-${index}`)
      const { status, stderr } = spawnSync(
        'strace',
        ['-f', '-e', 'trace=socket,connect', '-o', trace, process.execPath, program, ...line],
        { env: environment(home), encoding: 'utf8', cwd: home },
      )
      expect([line, status], stderr).toEqual([line, 0])
      const calls = readFileSync(trace, 'utf8')
      expect(calls).toContain('+++ exited with 0 +++')
      expect(calls).not.toMatch(/AF_INET|AF_NETLINK|connect\(/)
    }
    expect(existsSync(join(home, 'sheet.md'))).toBe(true)
  })

  it('would be seen', () => {
    const home = newHome()
    const script = `require('node:net').connect(9, '127.0.0.1').on('error', () => undefined)`
    spawnSync('strace', [
      '-f',
      '-e',
      'trace=socket,connect',
      '-o',
      join(home, 'trace'),
      process.execPath,
      '-e',
      script,
    ])
    expect(readFileSync(join(home, 'trace'), 'utf8')).toContain('AF_INET')
  })
})
