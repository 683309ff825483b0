// The commands that print, as multiples of bare node and of the peers.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inRounds, ratio } from './measure.mjs'
import { install, newHome, peerBins, run } from './program.mjs'

/** Each with its bars: compiled code kept from an earlier run ("warm"), and in a home that was never used ("cold"). */
const commands = [
  { id: 'version', what: '`--version`', args: ['--version'], warm: 1.2, cold: 1.25 },
  { id: 'help-sv', what: '`--help`, Swedish', args: ['--help'], language: 'sv_SE', warm: 1.5, cold: 1.7 },
  { id: 'help-en', what: '`--help`, English', args: ['--help'], warm: 1.5, cold: 1.7 },
  { id: 'help-nl', what: '`--help`, Dutch', args: ['--help'], language: 'nl_NL', warm: 1.5, cold: 1.7 },
  {
    id: 'checklist',
    what: '`checklist --role agent`',
    args: ['checklist', '--role', 'agent'],
    warm: 1.8,
    cold: 2.4,
  },
  {
    id: 'session',
    what: 'the same with a session',
    args: ['checklist', '--role', 'agent'],
    begun: true,
    warm: 1.8,
    cold: 2.4,
  },
  { id: 'search', what: '`guide search lost phone`', args: ['guide', 'search', 'lost', 'phone'], warm: 2.2 },
]

export function commandRows() {
  const { bin } = install('commands')
  const homes = homesFor(bin)
  const row = ({ id, what, args, language, begun }, bar, homeOf) => ({
    id,
    what,
    bar,
    unit: '×',
    against: '`node -e 0`',
    measure: async (rounds) => {
      const bare = () => run({ args: ['-e', '0'], home: homes.warm() }).took
      const own = () => run({ args: [bin, ...args], language, home: homeOf(begun) }).took
      const times = await inRounds({ bare, own }, rounds)
      return ratio(times.own, times.bare)
    },
  })
  const own = commands.flatMap((command) => [
    row(command, command.warm, homes.warm),
    ...(command.cold === undefined
      ? []
      : [
          row(
            { ...command, id: `${command.id}-cold`, what: `${command.what}, cold` },
            command.cold,
            homes.cold,
          ),
        ]),
  ])
  return [...own, ...peerRows(bin, homes)]
}

function peerRows(bin, homes) {
  const row = (id, peer, args, bar) => ({
    id,
    what: '`checklist --role agent`',
    bar,
    unit: '×',
    against: `\`${[peer, ...args].join(' ')}\``,
    measure: async (rounds) => {
      const home = homes.warm()
      const other = () => run({ args: [peerBins()[peer], ...args], home }).took
      const own = () => run({ args: [bin, 'checklist', '--role', 'agent'], home }).took
      const times = await inRounds({ other, own }, rounds)
      return ratio(times.own, times.other)
    },
  })
  return [
    row('create-vite', 'create-vite', ['--help'], 1.1),
    row('javascripting', 'javascripting', ['print', '1'], 0.3),
  ]
}

/** Homes as the rows need them: used before or never, with progress saved or without. */
function homesFor(bin) {
  const [fresh, begun] = [newHome(), newHome()]
  begin(bin, begun)
  return {
    warm: (isBegun) => (isBegun ? begun : fresh),
    cold: (isBegun) => {
      const home = newHome()
      if (isBegun) begin(bin, home)
      return home
    },
  }
}

/** Begins as an agent: the file stops at an open question, which is refused with 3, and what it answers is saved. */
export function begin(bin, home) {
  const file = join(home, 'answers.json')
  writeFileSync(file, JSON.stringify({ role: 'agent', answers: { 'urgent/goods': 'no' } }))
  run({ args: [bin, 'start', '--answers', file], home, may: [3] })
}
