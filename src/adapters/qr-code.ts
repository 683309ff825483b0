import qrcode from 'qrcode-terminal'

/** Modules of light around the code, so that a phone finds it. */
const margin = 2
/** The library's number for level M (15 % may be unreadable); its own setter doesn't know it. */
const levelM = 0
const dark = '\u001b[40m  '
const cellEnd = '\u001b[0m'

/**
 * A text as a QR code, line by line, each of two rows of modules.
 * @param coloured whether black and white may be forced: on a light window it would stand inverted
 */
export function qrCode(text: string, coloured: boolean): readonly string[] {
  const modules = framed(modulesOf(text))
  const lines = modules
    .filter((_, row) => row % 2 === 0)
    .map((row, index) => {
      const below = modules[index * 2 + 1] ?? []
      return row.map((isDark, column) => blockOf(isDark, below[column] ?? false)).join('')
    })
  return coloured ? lines.map((line) => `\u001b[97;40m${line}${cellEnd}`) : lines
}

/** The modules of the code, row by row: whether each is dark. */
export function modulesOf(text: string): readonly (readonly boolean[])[] {
  let drawn = ''
  Object.assign(qrcode, { error: levelM })
  qrcode.generate(text, { small: false }, (output: string) => {
    drawn = output
  })
  const rows = drawn.split('\n').slice(1, -1)
  return rows.map((row) =>
    row
      .split(cellEnd)
      .slice(1, -2)
      .map((cell) => cell === dark),
  )
}

function framed(modules: readonly (readonly boolean[])[]): readonly (readonly boolean[])[] {
  const light = Array.from({ length: margin }, () => false)
  const empty = Array.from({ length: modules.length + 2 * margin }, () => false)
  return [empty, empty, ...modules.map((row) => [...light, ...row, ...light]), empty, empty]
}

/** Light is drawn, dark is left. */
function blockOf(above: boolean, below: boolean): string {
  if (above) return below ? ' ' : '▄'
  return below ? '▀' : '█'
}
