/** How one language bends its words: endings, longest first, and what else is made the same. */
interface Bending {
  readonly endings: readonly string[]
  readonly before?: (word: string) => string
  readonly after?: (stem: string) => string
}

/** So many letters are left at least. */
const shortest = 3

const endings = (text: string): readonly string[] =>
  text.split(' ').sort((one, other) => other.length - one.length)

const undouble = (word: string): string => word.replace(/([bdfgklmnprst])\1$/, '$1')

const bendings: Readonly<Record<string, Bending>> = {
  sv: {
    // 'konton', 'kontot', but 'telefon', 'station', 'person'.
    before: (word) => word.replace(/(?<![fis])o[nt]$/, 'o'),
    endings: endings(
      'ningarna ningar ningen ningens ning andet ande anden heterna heten heter het arna erna orna ona arnas ernas ornas ' +
        'aren are ade ad at ar er or en et an ens ets as a e o s ats ades des de te',
    ),
    after: (stem) => undouble(stem.length > 4 ? stem.replace(/([bdgjlmnrv])t$/, '$1') : stem),
  },
  nl: {
    before: (word) =>
      word
        .replace(/^(goed|af|aan|in|uit|op|toe|weg|over|door|om|bij|mee|na|voor|terug)ge(.{3,}[dt])$/, '$1$2')
        .replace(/^ge(.{4,}[dt])$/, '$1')
        .replace(/([^aeiou])[dt]$/, (end, letter: string) => (/[hscnl]/.test(letter) ? end : letter)),
    endings: endings('ingen ing heden heid tjes tje eren en es e s'),
    after: (stem) =>
      undouble(stem)
        .replace(/([aeou])\1(?=[^aeiou]*$)/, '$1')
        .replace(/v$/, 'f')
        .replace(/z$/, 's'),
  },
  en: {
    before: (word) => word.replace(/i([sz])(e|ed|es|ing|ation|ations)$/, 'is$2').replace(/ie[sd]$/, 'y'),
    endings: endings('ations ation ings ing edly ed es e s ly al als ment ments'),
    after: undouble,
  },
}

/**
 * A folded word without the ending that it takes in a language, so that forms of one word are the same. It is light: rare
 * forms stay as they are. A language that isn't known bends nothing.
 * @param word lower case, without diacritics
 */
export function stem(word: string, language: string): string {
  const bending = bendings[language]
  if (bending === undefined || word.length <= shortest || /\d/.test(word)) return word
  const bare = bending.before?.(word) ?? word
  const ending = bending.endings.find((each) => bare.endsWith(each) && bare.length - each.length >= shortest)
  const cut = ending === undefined ? bare : bare.slice(0, -ending.length)
  return bending.after?.(cut) ?? cut
}
