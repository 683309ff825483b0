import { looked } from './browser.ts'

/** Dots to the millimetre at 144 dots to the inch. */
const dots = 144 / 25.4
/** Darker than this is ink that a pen's box is drawn with, not a fine line. */
const black = 90

/** A printed page: grey values, row by row. */
interface Grey {
  readonly width: number
  readonly height: number
  readonly values: Buffer
}

/** How many pages a PDF has. */
export function pageCount(pdf: string): number {
  return Number(/^Pages:\s+(\d+)$/m.exec(looked('pdfinfo', pdf).toString())?.[1])
}

/** The size of its pages, in millimetres. */
export function pageSize(pdf: string): readonly [number, number] {
  const [, width = '', height = ''] =
    /^Page size:\s+([\d.]+) x ([\d.]+) pts/m.exec(looked('pdfinfo', pdf).toString()) ?? []
  return [Math.round((Number(width) / 72) * 25.4), Math.round((Number(height) / 72) * 25.4)]
}

/** The text of each page. */
export function pageTexts(pdf: string): readonly string[] {
  return looked('pdftotext', '-layout', pdf, '-').toString().split('\f').slice(0, -1)
}

/** How many empty boxes of five millimetres stand at the left edge of the text, over all pages. @param left in millimetres */
export function boxCount(pdf: string, left: number): number {
  let count = 0
  for (let page = 1; page <= pageCount(pdf); page += 1) {
    const grey = readGrey(
      looked('pdftoppm', '-gray', '-r', '144', '-f', String(page), '-l', String(page), pdf),
    )
    const near = edges(grey, left)
    const far = edges(grey, left + 4.5)
    count += near.filter((top) => far.some((other) => Math.abs(other - top) < dots)).length
  }
  return count
}

/** The tops of the strokes, as long as a box is high, within half a millimetre right of a place. */
function edges(grey: Grey, left: number): readonly number[] {
  const isInk = (row: number): boolean => {
    for (let column = Math.floor(left * dots); column <= (left + 0.6) * dots; column += 1)
      if ((grey.values[row * grey.width + column] ?? 255) < black) return true
    return false
  }
  const tops: number[] = []
  let from = 0
  for (let row = 0; row <= grey.height; row += 1) {
    if (row < grey.height && isInk(row)) continue
    const high = (row - from) / dots
    if (high > 4.4 && high < 5.6) tops.push(from)
    from = row + 1
  }
  return tops
}

/** Reads a PGM file (netpbm, P5). */
function readGrey(file: Buffer): Grey {
  const [head = '', width = '', height = ''] =
    /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.toString('latin1', 0, 40)) ?? []
  return { width: Number(width), height: Number(height), values: file.subarray(head.length) }
}
