// What it takes of memory, and of the network.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { median } from './measure.mjs'
import { install, newHome, root, run, scratch } from './program.mjs'

export function sizeRows() {
  return [memoryRow(), downloadRow()]
}

function memoryRow() {
  const { bin } = install('memory')
  const tells = join(scratch, 'tells-memory.cjs')
  writeFileSync(
    tells,
    "process.on('exit', () => process.stderr.write('\\npeak ' + process.resourceUsage().maxRSS))\n",
  )
  const peak = (args, home) =>
    Number(/peak (\d+)$/.exec(run({ args: ['-r', tells, ...args], home }).stderr)[1])
  return {
    id: 'memory',
    what: 'peak memory of `checklist`',
    bar: 1.35,
    unit: '×',
    against: '`node -e 0`',
    measure: async (rounds) => {
      const home = newHome()
      const own = () => peak([bin, 'checklist', '--role', 'agent'], home)
      own()
      return median(Array.from({ length: rounds }, () => own() / peak(['-e', '0'], home)))
    },
  }
}

function downloadRow() {
  return {
    id: 'download',
    what: 'download',
    bar: 700,
    unit: 'kB',
    against: '',
    exact: true,
    measure: async () => {
      const { dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
      const told = execFileSync('npm', ['pack', '--dry-run', '--json', '--loglevel', 'error'], {
        cwd: root,
        encoding: 'utf8',
      })
      const [{ size, entryCount }] = JSON.parse(told)
      const needs = Object.keys(dependencies).length
      return {
        value: needs === 0 ? size / 1000 : Number.POSITIVE_INFINITY,
        note: `1 package, ${needs} dependencies, ${entryCount} files`,
      }
    },
  }
}
