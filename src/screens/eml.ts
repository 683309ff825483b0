import type { Letter } from './operator-letter.ts'

const end = '\r\n'
/** RFC 5322 asks for lines of at most 78 characters; RFC 2045 for 76 in encoded text. */
const longestLine = 76

/**
 * A letter as a file that a mail program opens as a draft: RFC 5322, its subject by RFC 2047, its text in quoted-printable
 * (RFC 2045). It has neither sender nor date: `X-Unsent` says that it is still to be sent.
 */
export function renderEml({ to, subject, body, language }: Letter): string {
  const headers = [
    'X-Unsent: 1',
    ...(to === '' ? [] : [`To: ${plainAscii(to)}`]),
    `Subject: ${encodedWords(subject)}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Language: ${plainAscii(language)}`,
    'Content-Transfer-Encoding: quoted-printable',
  ]
  const lines = body.split('\n').map(quotedPrintable)
  return `${[...headers, '', ...lines].join(end)}${end}`
}

/** A header's value in which nothing can begin another header. */
function plainAscii(text: string): string {
  return text.replace(/[^\x21-\x7e]/g, '')
}

/** Text for a header: as it is where it is short and plain, else as encoded words, none of which cuts a character. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]{1,60}$/.test(text) && !text.includes('=?') && text.trim() === text) return text
  const words: string[] = []
  let word: number[] = []
  for (const character of text) {
    const bytes = [...new TextEncoder().encode(character)]
    // 39 bytes are 52 characters of base64: with its frame of twelve and the header's name the line stays under 76.
    if (word.length + bytes.length > 39) {
      words.push(encodedWord(word))
      word = []
    }
    word.push(...bytes)
  }
  return [...words, encodedWord(word)].join(`${end} `)
}

function encodedWord(bytes: readonly number[]): string {
  return `=?utf-8?B?${btoa(String.fromCharCode(...bytes))}?=`
}

function quotedPrintable(line: string): string {
  const pieces = [...line].map((character, index, all) => {
    const isPlain = /^[\x21-\x3c\x3e-\x7e]$/.test(character)
    const isInnerSpace = character === ' ' && index < all.length - 1
    return isPlain || isInnerSpace ? character : [...new TextEncoder().encode(character)].map(hex).join('')
  })
  const lines: string[] = []
  let current = ''
  for (const piece of pieces) {
    if (current.length + piece.length > longestLine - 1) {
      lines.push(`${current}=`)
      current = ''
    }
    current += piece
  }
  return [...lines, current].join(end)
}

function hex(byte: number): string {
  return `=${byte.toString(16).toUpperCase().padStart(2, '0')}`
}
