/** The most letters of a text that are looked at. */
const mostLetters = 20_000
const joins = /[-‐‑]/

/**
 * The words of a text as they are compared: lower case, without diacritics. What a hyphen joins counts as its parts and as
 * one word ('e-mail' is 'mail' and 'email'). Single letters are no words.
 */
export function wordsOfText(text: string): readonly string[] {
  const folded = text
    .slice(0, mostLetters)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const words: string[] = []
  for (const found of folded.split(/[^\p{L}\p{N}\-‐‑]+/u)) {
    const parts = joins.test(found) ? found.split(joins) : [found]
    for (const word of parts.length > 1 ? [...parts, parts.join('')] : parts)
      if (word.length > 1) words.push(word)
  }
  return words
}
