/** The program's own words in one language, by group and name. */
export type AppTexts = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The names in each group: the same in all languages, so they are written once. */
export type AppNames = Readonly<Record<string, readonly string[]>>

/** The texts of each group in the order of the names; null where a language has none. */
export type NamelessTexts = Readonly<Record<string, readonly (string | null)[]>>

/** The names that any language has, in the order in which they come. */
export function namesOf(languages: readonly AppTexts[]): AppNames {
  const names = new Map<string, Set<string>>()
  for (const [group, texts] of languages.flatMap((each) => Object.entries(each))) {
    const known = names.get(group) ?? new Set()
    for (const name of Object.keys(texts)) known.add(name)
    names.set(group, known)
  }
  return Object.fromEntries([...names].map(([group, known]) => [group, [...known]]))
}

/** Takes the names off. */
export function withoutNames(texts: AppTexts, names: AppNames): NamelessTexts {
  return Object.fromEntries(
    Object.entries(texts).map(([group, named]) => [
      group,
      (names[group] ?? []).map((name) => named[name] ?? null),
    ]),
  )
}

/** Gives texts their names again, a group when it is asked for: a command needs few of them. */
export function withNames(texts: NamelessTexts, names: AppNames): AppTexts {
  const all: Record<string, Readonly<Record<string, string>>> = {}
  for (const [group, nameless] of Object.entries(texts)) {
    let named: Record<string, string> | undefined
    Object.defineProperty(all, group, {
      enumerable: true,
      get: () => {
        named ??= name(nameless, names[group] ?? [])
        return named
      },
    })
  }
  return all
}

function name(texts: readonly (string | null)[], names: readonly string[]): Record<string, string> {
  const named: Record<string, string> = {}
  texts.forEach((text, index) => {
    const key = names[index]
    if (text !== null && key !== undefined) named[key] = text
  })
  return named
}
