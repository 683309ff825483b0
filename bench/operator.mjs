// What `operator check` takes for a paste of 100 kB, as a multiple of ten pastes of 10 kB of the same kind. Five is the
// most that is allowed; work that grows with the square of the length would show as ten.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const rounds = 5
const [short, long] = [10_000, 100_000]
const root = join(dirname(fileURLToPath(import.meta.url)), '..')

const contents = `
export { checkOperator } from './src/operator/check.ts'
export { longPaste, shapes } from './test/operator/long-pastes.ts'
export { rulesFor } from './test/operator/rules.ts'
`

async function load() {
  const stdin = { contents, resolveDir: root, loader: 'ts' }
  const { outputFiles } = await build({ stdin, bundle: true, format: 'esm', platform: 'node', write: false })
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString('base64')}`)
}

function time(run) {
  const startedAt = process.hrtime.bigint()
  run()
  return Number(process.hrtime.bigint() - startedAt) / 1e6
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

const { checkOperator, longPaste, shapes, rulesFor } = await load()
const rules = rulesFor('importer')
const check = (paste) => checkOperator(paste, rules, 'Nordisk Import AB')

console.log(`\nOperator check, median of ${rounds} rounds.\n`)
console.log('| a paste of | 10 kB × 10, ms | 100 kB, ms | ratio |')
console.log('| --- | --- | --- | --- |')
for (const [name, shape] of Object.entries(shapes)) {
  const [few, many] = [longPaste(shape, short), longPaste(shape, long)]
  check(few)
  const times = Array.from({ length: rounds }, () => [
    time(() => {
      for (let count = 0; count < 10; count += 1) check(few)
    }),
    time(() => check(many)),
  ])
  const ten = median(times.map(([first]) => first))
  const one = median(times.map(([, second]) => second))
  console.log(`| ${name} | ${ten.toFixed(1)} | ${one.toFixed(1)} | ${(one / ten).toFixed(2)} |`)
}
