// How long the commands that only print take to start, as a multiple of bare node (`node -e 0`) in the same run.
// Medians of shuffled rounds, so that a machine that slows down slows all of them. "Warm": the caches are written;
// "cold": each run has a home of its own that was never used.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const rounds = 30
const program = join(dirname(fileURLToPath(import.meta.url)), '..', 'bin', 'traces-guide')
const scratch = mkdtempSync(join(tmpdir(), 'traces-guide-bench-'))

// Any answers will do: a file that stops at an open question is refused with 3, and what it answered is saved.
const answers = '{}\n'
const refused = 3

const guide = (name, args, language = 'en_GB') => ({
  name,
  args: [program, ...args],
  language: `${language}.UTF-8`,
})

const bare = { name: '`node -e 0`', args: ['-e', '0'], language: 'en_GB.UTF-8' }

function commands() {
  const state = makeSession()
  return [
    guide('`--version`', ['--version']),
    guide('`--help`, Swedish', ['--help'], 'sv_SE'),
    guide('`--help`, English', ['--help'], 'en_GB'),
    guide('`--help`, Dutch', ['--help'], 'nl_NL'),
    guide('`checklist --role agent`', ['checklist', '--role', 'agent']),
    ...(state === undefined
      ? []
      : [guide('the same with a session', ['checklist', '--role', 'agent', '--state-dir', state])]),
  ]
}

/** The folder of a session that was started from an answers file, or nothing where that could not be done. */
function makeSession() {
  const file = join(scratch, 'answers.json')
  const state = join(scratch, 'state')
  writeFileSync(file, answers)
  const { args, language } = guide('', ['start', '--role', 'agent', '--answers', file, '--state-dir', state])
  const { status, stderr } = spawn({ args, language }, newHome())
  if (status === 0 || status === refused) return state
  console.log(
    `Without a row for a session: \`start --answers\` ended with ${status}. ${stderr.trim().split('\n')[0]}\n`,
  )
  return undefined
}

const newHome = () => mkdtempSync(join(scratch, 'home-'))

function spawn({ args, language }, home) {
  const env = { PATH: process.env.PATH, HOME: home, TERM: 'xterm-256color', LANG: language }
  return spawnSync(process.execPath, args, { env, encoding: 'utf8', cwd: scratch })
}

function time(command, home) {
  const startedAt = process.hrtime.bigint()
  const { status, stderr } = spawn(command, home)
  const took = Number(process.hrtime.bigint() - startedAt) / 1e6
  if (status !== 0) throw new Error(`${command.name} ended with ${status}: ${stderr}`)
  return took
}

function measure() {
  const warmHome = newHome()
  const runs = [
    { command: bare, home: () => warmHome, times: [] },
    ...commands().flatMap((command) => [
      { command, home: () => warmHome, times: [] },
      { command, home: newHome, times: [] },
    ]),
  ]
  for (const { command } of runs) time(command, warmHome)
  for (let round = 0; round < rounds; round += 1) {
    for (const run of shuffled(runs)) run.times.push(time(run.command, run.home()))
  }
  return runs.map(({ command, times }) => ({ name: command.name, median: median(times) }))
}

const shuffled = (list) =>
  list
    .map((item) => ({ item, place: Math.random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item)

function median(times) {
  const inOrder = times.toSorted((a, b) => a - b)
  const middle = inOrder.length / 2
  return (inOrder[Math.ceil(middle) - 1] + inOrder[Math.floor(middle)]) / 2
}

function print([base, ...measured]) {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores, median of ${rounds} shuffled rounds.\n`)
  console.log('| command | warm, × bare node | cold, × bare node | warm, ms |')
  console.log('| --- | --- | --- | --- |')
  console.log(`| ${base.name} | 1.00 | | ${base.median.toFixed(1)} |`)
  for (let i = 0; i < measured.length; i += 2) {
    const [warm, cold] = [measured[i], measured[i + 1]]
    const [warmRatio, coldRatio] = [warm, cold].map(({ median }) => (median / base.median).toFixed(2))
    console.log(`| ${warm.name} | ${warmRatio} | ${coldRatio} | ${warm.median.toFixed(1)} |`)
  }
}

try {
  print(measure())
} finally {
  rmSync(scratch, { recursive: true, force: true })
}
