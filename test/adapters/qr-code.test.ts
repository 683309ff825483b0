import { describe, expect, it } from 'vitest'
import { modulesOf, qrCode } from '../../src/adapters/qr-code.ts'

const code = 'G9JN-NW8P-8PDX-CE40-83XV'
const size = 25

/** The masks of ISO/IEC 18004, by their number. */
const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

/** Whether a module of version 2 belongs to a pattern or to the format, and so holds no data. */
function isFixed(row: number, column: number): boolean {
  const finder = (row < 9 && column < 9) || (row < 9 && column > size - 9) || (row > size - 9 && column < 9)
  const alignment = row > 15 && row < 21 && column > 15 && column < 21
  return finder || alignment || row === 6 || column === 6
}

/** Reads a code of version 2 by the book: its level, and the text that it holds in bytes. */
function readQr(modules: readonly (readonly boolean[])[]): { readonly level: number; readonly text: string } {
  const at = (row: number, column: number) => modules[row]?.[column] === true
  const format = [0, 1, 2, 3, 4].reduce((all, column) => (all << 1) | (at(8, column) ? 1 : 0), 0) ^ 0b10101
  const mask = masks[format & 7]
  const bits: number[] = []
  let upwards = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step++) {
      const row = upwards ? size - 1 - step : step
      for (const column of [right, right - 1])
        if (!isFixed(row, column)) bits.push(at(row, column) !== mask?.(row, column) ? 1 : 0)
    }
    upwards = !upwards
  }
  const number = (from: number, length: number) =>
    bits.slice(from, from + length).reduce((all, bit) => (all << 1) | bit, 0)
  const length = number(4, 8)
  const bytes = Array.from({ length }, (_, index) => number(12 + index * 8, 8))
  return { level: format >> 3, text: String.fromCharCode(...bytes) }
}

describe('the QR code', () => {
  it('holds the code, at level M', () => {
    const modules = modulesOf(code)
    expect(modules).toHaveLength(size)
    expect(modules.every((row) => row.length === size)).toBe(true)
    expect(readQr(modules)).toEqual({ level: 0, text: code })
    expect(readQr(modulesOf('0000-1111-2222-3333-4444')).text).toBe('0000-1111-2222-3333-4444')
  })

  it('has light around it, two modules on each side', () => {
    const lines = qrCode(code, false)
    expect(lines).toHaveLength(Math.ceil((size + 4) / 2))
    expect(lines[0]).toBe('█'.repeat(size + 4))
    for (const line of lines) expect(line).toMatch(/^██[█▀▄ ]{25}██$|^▀{29}$/)
  })

  it('has no escape without colour, and forces black and white with it', () => {
    expect(qrCode(code, false).join('')).not.toContain('\u001b')
    for (const line of qrCode(code, true))
      expect([line.slice(0, 8), line.slice(-4)]).toEqual(['\u001b[97;40m', '\u001b[0m'])
  })
})
