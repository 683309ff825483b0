import { createInstance, type i18n } from 'i18next'

/** The program's own texts: group → name → text. */
export type AppLocale = Readonly<Record<string, Readonly<Record<string, string>>>>

/** i18next for one language; it takes long to start. @throws later, where a text is asked for that isn't there */
export function makeInstance(language: string, app: AppLocale): i18n {
  const i18n = createInstance()
  void i18n.init({
    lng: language,
    fallbackLng: false,
    ns: ['app'],
    defaultNS: 'app',
    resources: { [language]: { app } },
    interpolation: { escapeValue: false },
    returnNull: false,
    initAsync: false,
    nsSeparator: false,
    returnedObjectHandler: (key) => {
      throw new Error(`'${key}' is a group of words, no text`)
    },
    parseMissingKeyHandler: (key) => {
      throw new Error(`no words for '${key}' in ${language}`)
    },
  })
  return i18n
}
