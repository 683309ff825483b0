import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import xterm from '@xterm/headless'
import { afterAll } from 'vitest'

/** Whether a window is dark with light letters, or light with dark ones. */
export type Look = 'dark' | 'light'

const cellWidth = 8
const cellHeight = 16
const black = 0
const white = 255
const grey = 128
const folder = mkdtempSync(join(tmpdir(), 'traces-guide-photos-'))
let count = 0
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A picture (PGM) of the screen that a program has written, as a window of that look shows it. @returns its path */
export async function photograph(written: string, look: Look, columns = 80, rows = 24): Promise<string> {
  const window = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, convertEol: true })
  await new Promise<void>((resolve) => window.write(written, resolve))
  const width = columns * cellWidth
  const pixels = Buffer.alloc(width * rows * cellHeight)
  const [letters, ground] = look === 'dark' ? [white, black] : [black, white]
  const { active } = window.buffer
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      const cell = active.getLine(active.baseY + row)?.getCell(column)
      if (cell === undefined) continue
      const front = cell.isFgDefault() ? letters : greyOf(cell.getFgColor())
      const back = cell.isBgDefault() ? ground : greyOf(cell.getBgColor())
      for (let y = 0; y < cellHeight; y += 1)
        for (let x = 0; x < cellWidth; x += 1)
          pixels[(row * cellHeight + y) * width + column * cellWidth + x] = isInk(cell.getChars(), x, y)
            ? front
            : back
    }
  count += 1
  const path = join(folder, `${count}.pgm`)
  writeFileSync(path, Buffer.concat([Buffer.from(`P5 ${width} ${rows * cellHeight} 255\n`), pixels]))
  return path
}

/** What zbar reads in a picture: the text of each QR code. @param inverted whether it also looks for light on dark */
export function readQrCodes(path: string, inverted: boolean): readonly string[] {
  const { stdout, error } = spawnSync(
    'zbarimg',
    [
      '--quiet',
      '--raw',
      '--nodbus',
      '-Sdisable',
      '-Sqrcode.enable',
      `-Stest-inverted=${inverted ? 1 : 0}`,
      path,
    ],
    { encoding: 'utf8' },
  )
  if (error !== undefined) throw error
  return stdout.split('\n').filter((line) => line !== '')
}

/** QR codes are black and bright white; what other colours there are stands in the text. */
function greyOf(color: number): number {
  if (color === 0) return black
  return color === 15 ? white : grey
}

/** Half blocks as they are; any other character as a few strokes. */
function isInk(character: string, x: number, y: number): boolean {
  if (character === '█') return true
  if (character === '▀') return y < cellHeight / 2
  if (character === '▄') return y >= cellHeight / 2
  return character.trim() !== '' && x % 3 === 1 && y > 3 && y < 13
}
