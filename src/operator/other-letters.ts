/** Letters that are no base letter with a mark, and what people write for them. */
const single: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
  ĳ: 'ij',
}
/** What people write who have no such key: German, Danish and Norwegian custom, also known in Sweden and Finland. */
const double: Readonly<Record<string, string>> = {
  å: 'aa',
  ä: 'ae',
  æ: 'ae',
  ö: 'oe',
  ø: 'oe',
  ü: 'ue',
  ß: 'ss',
}

/** Bulgarian letters in Latin ones, as the Bulgarian Transliteration Act of 2009 has them. */
const bulgarian: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sht',
  ъ: 'a',
  ь: 'y',
  ю: 'yu',
  я: 'ya',
}
/** Greek letters in Latin ones, by ELOT 743 without its rules for pairs but the commonest. */
const greek: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
}

/** A text without marks: å and ä become a, ø becomes o. Letters of other alphabets stay. */
export function plainLetters(text: string): string {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')
  return replaced(bare, single)
}

/** A text with two letters for å, ä, ö, ø, ü and ß, as where a keyboard has none; other marks are dropped. */
export function doubledLetters(text: string): string {
  return plainLetters(replaced(text.normalize('NFC'), double))
}

/** A Bulgarian or Greek text in Latin letters; others stay as they are. */
export function latinLetters(text: string): string {
  const pairs = text
    .normalize('NFC')
    .replace(/ο[υύ]/giu, (pair) => (pair === pair.toLowerCase() ? 'ou' : 'Ou'))
  return /[\p{Script=Greek}\p{Script=Cyrillic}]/u.test(text)
    ? replaced(plainLetters(replaced(pairs, bulgarian)), greek)
    : text
}

/** Each letter of the table by what stands for it; what replaces a capital begins with one. */
function replaced(text: string, table: Readonly<Record<string, string>>): string {
  const letters = [...text]
  return letters
    .map((letter, index) => {
      const lower = letter.toLowerCase()
      const other = table[lower]
      if (other === undefined) return letter
      if (letter === lower) return other
      const next = letters[index + 1] ?? letters[index - 1] ?? ''
      const shouts = next !== next.toLowerCase()
      return shouts ? other.toUpperCase() : other.charAt(0).toUpperCase() + other.slice(1)
    })
    .join('')
}
