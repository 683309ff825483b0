// What a person at a terminal waits for: the first prompt, and the screen after a key.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import { inRounds, median, ratio } from './measure.mjs'
import { environment, install, newHome, peerBins, scratch } from './program.mjs'

const patience = 20_000
/** The first question, for the language, in which every language names itself; and that of create-vite. */
const asks = /Nederlands/
const peerAsks = /Project name/

export function promptRows() {
  const { bin } = install('prompts')
  const script = join(scratch, 'one-line.mjs')
  writeFileSync(script, "console.log('ready')\n")
  const used = newHome()
  const bare = () => timeTo(/ready/, [script], used)
  const start = (home) => timeTo(asks, [bin, 'start'], home)
  const row = { unit: '×', against: 'a script that writes a line' }
  const times = (own, base) => async (rounds) => {
    const found = await inRounds({ base, own }, rounds)
    return ratio(found.own, found.base)
  }
  const peer = () => timeTo(peerAsks, [peerBins()['create-vite']], newHome())
  return [
    {
      ...row,
      id: 'prompt',
      what: 'first prompt of `start`',
      bar: 1.9,
      measure: times(() => start(used), bare),
    },
    {
      ...row,
      id: 'prompt-cold',
      what: 'first prompt of `start`, cold',
      bar: 2.5,
      measure: times(() => start(newHome()), bare),
    },
    {
      ...row,
      id: 'prompt-peer',
      what: 'first prompt of `start`',
      against: 'that of `create-vite`',
      bar: 1.1,
      measure: times(() => start(used), peer),
    },
    {
      id: 'key',
      what: 'a key to the redrawn screen',
      bar: 4,
      unit: 'ms',
      against: '',
      measure: (rounds) => keys(bin, used, Math.max(rounds, 40)),
    },
  ]
}

/** The time until a program in a terminal has written something, in ms; it is then left with Ctrl+C and waited for. */
async function timeTo(text, args, home) {
  const startedAt = process.hrtime.bigint()
  const window = open(args, home)
  await window.shows(text)
  const took = Number(process.hrtime.bigint() - startedAt) / 1e6
  await window.leave()
  return took
}

/** The median time from a key to what is drawn for it. */
async function keys(bin, home, count) {
  const window = open([bin, 'start'], home)
  await window.shows(asks)
  // A prompt heeds no keys in the moment in which it appears.
  await new Promise((resolve) => setTimeout(resolve, 400))
  const times = []
  for (let press = 0; press < count; press += 1)
    times.push(await window.press(press % 2 === 0 ? '\u001b[B' : '\u001b[A'))
  await window.leave()
  return median(times)
}

function open(args, home) {
  const options = { name: 'xterm-256color', cols: 80, rows: 24, cwd: home, env: environment(home) }
  const pty = spawn(process.execPath, args, options)
  const exit = new Promise((resolve) => pty.onExit(resolve))
  let raw = ''
  let heard = () => undefined
  pty.onData((data) => {
    raw += data
    heard()
  })
  const until = (holds, what) =>
    new Promise((resolve, reject) => {
      const late = setTimeout(
        () => reject(new Error(`${args.join(' ')} did not ${what}: ${raw.slice(-300)}`)),
        patience,
      )
      heard = () => {
        if (!holds()) return
        clearTimeout(late)
        heard = () => undefined
        resolve()
      }
      heard()
    })
  return {
    shows: (text) => until(() => text.test(raw), `show ${text}`),
    press: async (key) => {
      const length = raw.length
      const startedAt = process.hrtime.bigint()
      pty.write(key)
      await until(() => raw.length > length, 'draw after a key')
      const took = Number(process.hrtime.bigint() - startedAt) / 1e6
      await new Promise((resolve) => setTimeout(resolve, 30))
      return took
    },
    leave: async () => {
      // What has drawn its prompt listens a moment later; what doesn't listen at all is over already.
      const again = setInterval(() => pty.write('\u0003'), 150)
      pty.write('\u0003')
      await exit
      clearInterval(again)
    },
  }
}
