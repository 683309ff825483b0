import Conf from 'conf'

/** Writes what a person chose into preferences.json in a folder. */
export function savePreference(folder: string, name: 'language' | 'guides', value: string): void {
  const conf = new Conf<{ language?: string; guides?: string }>({
    cwd: folder,
    configName: 'preferences',
    projectName: 'traces-guide',
    projectSuffix: '',
    configFileMode: 0o600,
    accessPropertiesByDotNotation: false,
  })
  conf.set(name, value)
}
