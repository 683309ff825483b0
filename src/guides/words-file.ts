/**
 * The file that holds words of a language ('sv', 'eu.wait' → 'sv/sv.eu.wait.json'). npm packs files by their names alone; named so,
 * those of one language lie together, and are packed far smaller.
 */
export function wordsFile(language: string, namespace: string): string {
  return `${language}/${language}.${namespace}.json`
}
