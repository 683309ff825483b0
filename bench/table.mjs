// The table as it is printed, and the page in docs/ around it.

const shown = (value, unit) => (unit === 'kB' ? value.toFixed(0) : value.toFixed(2))

function line({ again, against, bar, missed, note, rounds, unit, value, what }) {
  const measured = `${shown(value, unit)} ${unit}`
  const verdict =
    bar === undefined ? 'reported' : missed ? '**missed**' : value > bar ? 'held, by the slack' : 'held'
  const remarks = [
    note,
    again === undefined
      ? undefined
      : `measured twice: ${shown(again, unit)} ${unit} at first, then ${rounds} rounds`,
  ]
  const told = remarks.filter((each) => each !== undefined).join('; ')
  return `| ${what} | ${against} | ${bar === undefined ? '' : `${bar} ${unit}`} | ${measured} | ${verdict} | ${told} |`
}

/** @param setting where and when it was measured */
export function table(results, { cores, date, node, rounds }) {
  return [
    `Node ${node}, ${cores} cores, ${date}; medians of ${rounds} rounds or more.`,
    '',
    '| what | against | at most | measured | bar | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...results.map(line),
  ].join('\n')
}

export function page(results, setting) {
  const peers = Object.entries(setting.peers).map(([name, version]) => `${name} ${version}`)
  return `# Speed

Written by \`npm run bench -- --write\`; don't edit it. Times differ from machine to machine, so a bar is a ratio: both sides are
measured in one run, one right after the other in changing order, and the median of the ratios counts. Noise may add
${Math.round((setting.slack - 1) * 100)} %. A row that is missed is measured once more with ${setting.roundsAgain} rounds; the last column says so. Programs are given PATH, HOME,
TERM and LANG, and nothing else. \`npm run bench -- --only checklist\` measures the rows whose names begin so.

Warm: compiled code is kept from an earlier run. Cold: in a home that was never used.
The peers (${peers.join(', ')}) are installed for the bench into a temporary folder.

${table(results, setting)}
`
}
