import { isPieceOf, mistakesInPiece } from '../alignment.ts'
import { telling, type Vocabulary } from './vocabulary.ts'

/** What a text may be that is no whole name: surely one activity, perhaps one of several (of any, where there are no ids), or nothing that is known. */
export type Recognised =
  | { readonly kind: 'sure'; readonly id: string }
  | { readonly kind: 'cut' | 'unclear'; readonly ids: readonly string[] }
  | { readonly kind: 'unknown' }

/** A piece of so many letters, or of so great a part of the name, is enough. */
const enough = 24
/** A shorter one must be without a mistake. */
const shortest = 12
const share = 0.85
const apart = 2
/** Where a name says 'other than', a piece that doesn't may be the piece of another name. */
const turning = 'than'

/**
 * Recognises the piece of a name that was cut off at either side, or garbled.
 * @param key its words joined
 */
export function recogniseText(key: string, vocabulary: Vocabulary): Recognised {
  const most = mistakesInPiece(key.length)
  const names = vocabulary.names.filter(
    (name) => key.length <= name.key.length + most && isPieceOf(key, name.key, most),
  )
  if (names.length > 0) {
    const close = [...new Set(names.flatMap((name) => name.ids))]
    const ids = close.length > 1 ? close : [...close, ...rivalsOf(key, most, close, vocabulary)]
    const isSafe = key.length >= shortest || names.some((name) => name.key.includes(key))
    const needed = Math.min(enough, ...names.map((name) => Math.ceil(share * name.key.length)))
    const hidesTurning = !key.includes(turning) && names.some((name) => name.key.includes(turning))
    const [id] = ids
    if (hidesTurning) return { kind: 'cut', ids: ids.length > 1 ? ids : [] }
    return id !== undefined && ids.length === 1 && isSafe && key.length >= needed
      ? { kind: 'sure', id }
      : { kind: 'cut', ids }
  }
  const alike = new Set<string>()
  for (let from = 0; from + telling <= key.length; from += 1)
    for (const id of vocabulary.pieces.get(key.slice(from, from + telling)) ?? []) alike.add(id)
  return alike.size > 0 ? { kind: 'unclear', ids: [...alike] } : { kind: 'unknown' }
}

/** Others that it may be with a few more mistakes: what is sure must be far from them. */
function rivalsOf(
  key: string,
  most: number,
  ids: readonly string[],
  vocabulary: Vocabulary,
): readonly string[] {
  const others = vocabulary.names.filter((name) => !name.ids.some((id) => ids.includes(id)))
  const near = others.filter(
    (name) =>
      key.length >= shortest &&
      key.length <= name.key.length + most + apart &&
      isPieceOf(key, name.key, most + apart),
  )
  return [...new Set(near.flatMap((name) => name.ids))]
}
