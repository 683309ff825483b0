/** Reads locales/guides.json: the texts of the shipped guides, by path. Generated, so its shape is trusted. */
export function readTexts(text: string): ReadonlyMap<string, string> {
  return new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>))
}
