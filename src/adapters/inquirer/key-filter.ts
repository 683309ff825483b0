/** What is asked: one thing of a list, several, one line, or many lines. */
export type Asked = 'choose' | 'several' | 'type' | 'paste'

/** What stands around a paste where the terminal marks it (xterm's mode 2004). */
const marks = { start: '\u001b[200~', end: '\u001b[201~' } as const

/** So soon (ms) after a paste nobody presses a key: what comes then still belongs to it. */
const stillPasting = 60

/** A mark's first characters, which come alone where it is cut in two; longest first. No key ends with them. */
const begunMarks = [5, 4, 3].flatMap((length) => Object.values(marks).map((mark) => mark.slice(0, length)))

/**
 * Keeps a paste from answering questions that nobody has read. Where one line is asked for, its first line goes into the field
 * and its end presses nothing; where something is to be picked, none of it counts. Where many lines are asked for, all of it
 * passes. A terminal that marks no pastes gives itself away by sending a line end and more in one go.
 * @returns a function that takes what came, and when (ms), and gives the keys that are meant
 */
export function keyFilter(asked: Asked): (came: string, now: number) => string {
  let held = ''
  let pasting = false
  let firstLine = true
  let pasteUntil = Number.NEGATIVE_INFINITY

  return (came, now) => {
    if (asked === 'paste') return came
    const text = held + came
    held = begunMarks.find((begun) => text.endsWith(begun)) ?? ''
    return pieces(text.slice(0, text.length - held.length))
      .map((piece) => passed(piece, now))
      .join('')
  }

  function passed(piece: string, now: number): string {
    if (piece === marks.start || piece === marks.end) {
      pasting = piece === marks.start
      firstLine = true
      return ''
    }
    if (pasting) return pasted(piece)
    if (now < pasteUntil && piece !== '') {
      pasteUntil = now + stillPasting
      return ''
    }
    if (!isBurst(piece)) return piece
    pasteUntil = now + stillPasting
    return asked === 'type' ? upToLineEnd(piece) : ''
  }

  /** What counts of a paste that is marked. */
  function pasted(piece: string): string {
    if (asked !== 'type' || !firstLine) return ''
    const line = upToLineEnd(piece)
    firstLine = line.length === piece.length
    return line
  }

  /** Whether a piece holds a line end among other keys. A text, or a pick's number, with one Enter behind it may have been typed ahead. */
  function isBurst(piece: string): boolean {
    const end = upToLineEnd(piece).length
    if (end === piece.length) return false
    return asked === 'type' ? end < piece.length - 1 : piece.length > 1 && !/^\d{1,2}[\r\n]$/.test(piece)
  }
}

function upToLineEnd(text: string): string {
  const end = text.search(/[\r\n]/)
  return end < 0 ? text : text.slice(0, end)
}

/** A text cut before and behind each mark. */
function pieces(text: string): readonly string[] {
  return text
    .split(marks.start)
    .flatMap((piece, index) => (index === 0 ? [piece] : [marks.start, piece]))
    .flatMap((piece) =>
      piece.split(marks.end).flatMap((each, index) => (index === 0 ? [each] : [marks.end, each])),
    )
}
