import Conf from 'conf'

/** Writes the language a person chose into preferences.json in a folder. */
export function saveLanguage(folder: string, language: string): void {
  const conf = new Conf<{ language?: string }>({
    cwd: folder,
    configName: 'preferences',
    projectName: 'traces-guide',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  })
  conf.set('language', language)
}
