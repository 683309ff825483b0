import type { Element } from 'hast'
import { s } from 'hastscript'

/** Modules of light around the code (ISO/IEC 18004 asks for four). */
const quiet = 4

/**
 * A QR code as one path on white: it stays black on white also where the page is dark.
 * @param modules row by row, whether each is dark
 * @param id a name that no other element of the page bears
 */
export function qrDrawing(
  modules: readonly (readonly boolean[])[],
  id: string,
  texts: { readonly title: string; readonly says: string },
): Element {
  const side = modules.length + 2 * quiet
  return s(
    'svg',
    {
      className: ['qr-code'],
      viewBox: `0 0 ${side} ${side}`,
      role: 'img',
      ariaLabelledBy: `${id}-title ${id}-says`,
      shapeRendering: 'crispEdges',
    },
    s('title', { id: `${id}-title` }, texts.title),
    s('desc', { id: `${id}-says` }, texts.says),
    s('rect', { width: side, height: side, fill: '#fff' }),
    s('path', { d: modules.map(rowPath).join(''), fill: '#000' }),
  )
}

/** The dark stretches of a row, each as a rectangle of the path. */
function rowPath(row: readonly boolean[], index: number): string {
  let path = ''
  for (let from = 0; from < row.length; from += 1) {
    if (row[from] !== true) continue
    let length = 1
    while (row[from + length] === true) length += 1
    path += `M${from + quiet} ${index + quiet}h${length}v1h-${length}z`
    from += length
  }
  return path
}
