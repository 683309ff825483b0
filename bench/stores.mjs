// What grows with what is kept and installed: saved progress, packs, and what saving an answer costs.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { begin } from './commands.mjs'
import { inRounds, ratio, time } from './measure.mjs'
import { install, load, newHome, run, scratch } from './program.mjs'

const manyPacks = 200
const manySessions = 10_000
const agent = ['checklist', '--role', 'agent']

export async function storeRows() {
  const store = await load(`
export { fileName } from './src/adapters/session-files/file-names.ts'
export { realDisk } from './src/adapters/session-files/disk.ts'
export { sessionFiles } from './src/adapters/session-files.ts'
export { newSession } from './src/session/session.ts'
export { sessionText } from './src/session/session-text.ts'
`)
  return [savingRow(store), packsRow(), ...sessionRows(store)]
}

const key = { journey: 'sweden/agent', environment: 'production', name: '' }
const now = '2026-11-17T09:00:00.000Z'

/** A save goes through the store's disk: what it does there is done once more without the store, and that is the base. */
function savingRow({ newSession, realDisk, sessionFiles }) {
  return {
    id: 'saving',
    what: 'saving an answer',
    bar: 2,
    unit: '×',
    against: 'the same writes, fsyncs and renames, bare',
    measure: async (rounds) => {
      const calls = []
      const recorded = Object.fromEntries(
        Object.keys(realDisk).map((name) => [
          name,
          typeof realDisk[name] === 'function' ? recording(realDisk, name, calls) : realDisk[name],
        ]),
      )
      const folder = mkdtempSync(join(scratch, 'saving-'))
      const store = sessionFiles(folder)
      let session = newSession(key, 'bench', now)
      let count = 0
      const save = (to) => {
        count += 1
        const before = session
        const answers = {
          ...before.answers,
          [`about/step-${count % 40}`]: { value: `answer ${count}`, at: now },
        }
        session = { ...before, answers }
        to.save(session, before)
      }
      // From the second one on there is a backup to be replaced.
      save(store)
      save(store)
      save(sessionFiles(folder, recorded))
      const bare = [...calls]
      const own = () => time(() => save(store))
      const times = await inRounds(
        { own, base: () => time(() => replay(realDisk, bare)) },
        Math.max(rounds, 100),
      )
      return ratio(times.own, times.base)
    },
  }
}

const changing = [
  'openSync',
  'writeSync',
  'fsyncSync',
  'closeSync',
  'renameSync',
  'linkSync',
  'unlinkSync',
  'copyFileSync',
  'mkdirSync',
]

/** A call of the disk that notes what it changed. What fails (nothing to remove) costs nothing worth measuring. */
const recording =
  (disk, name, calls) =>
  (...args) => {
    const result = disk[name](...args)
    if (changing.includes(name)) calls.push({ name, args, result })
    return result
  }

/** Does the recorded calls again; files that were opened have other numbers now. */
function replay(disk, calls) {
  const numbers = new Map()
  for (const { name, args, result } of calls) {
    const [first, ...rest] = args
    const given = typeof first === 'number' ? [numbers.get(first), ...rest] : args
    const made = disk[name](...given)
    if (name === 'openSync') numbers.set(result, made)
  }
}

/** The shipped guides, and as many packs more as copies of one of them. */
function packsRow() {
  const few = install('three-packs')
  const many = install('many-packs')
  const flows = join(many.folder, 'locales', 'flows')
  const path = join(flows, 'catalogue.json')
  const catalogue = JSON.parse(readFileSync(path, 'utf8'))
  const [first] = catalogue.journeys
  for (let count = 0; count < manyPacks - 3; count += 1) {
    const name = `pack-${count}/importer`
    catalogue.journeys.push({ ...first, name, countries: [`country-${count}`] })
    const journey = JSON.parse(readFileSync(join(flows, `${first.name.replace('/', '.')}.json`), 'utf8'))
    writeFileSync(
      join(flows, `${name.replace('/', '.')}.json`),
      `${JSON.stringify({ ...journey, name }, null, 1)}\n`,
    )
  }
  writeFileSync(path, `${JSON.stringify(catalogue, null, 1)}\n`)
  return {
    id: 'packs',
    what: `\`checklist\` with ${manyPacks} packs`,
    bar: 1.15,
    unit: '×',
    against: 'with the 3 that ship',
    measure: async (rounds) => {
      const [one, other] = [newHome(), newHome()]
      const base = () => run({ args: [few.bin, ...agent], home: one }).took
      const own = () => run({ args: [many.bin, ...agent], home: other }).took
      const times = await inRounds({ base, own }, rounds)
      return ratio(times.own, times.base)
    },
  }
}

function sessionRows({ fileName, newSession, sessionText }) {
  const { bin } = install('sessions')
  const one = newHome()
  begin(bin, one)
  const many = newHome()
  const state = join('.local', 'state', 'traces-guide')
  mkdirSync(join(many, '.local', 'state'), { recursive: true })
  cpSync(join(one, state), join(many, state), { recursive: true })
  for (let count = 1; count < manySessions; count += 1) {
    const session = newSession({ ...key, name: `Company ${count}` }, 'bench', now)
    writeFileSync(join(many, state, fileName(session)), sessionText(session), { mode: 0o600 })
  }
  const row = (id, args) => ({
    id,
    what: `\`${args[0]}\` with ${manySessions.toLocaleString('en')} saved`,
    bar: 1.15,
    unit: '×',
    against: 'with one',
    measure: async (rounds) => {
      const base = () => run({ args: [bin, ...args], home: one }).took
      const own = () => run({ args: [bin, ...args], home: many }).took
      const times = await inRounds({ base, own }, rounds)
      return ratio(times.own, times.base)
    },
  })
  return [row('sessions-checklist', ['checklist']), row('sessions-where', ['where'])]
}
