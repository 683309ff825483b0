import { createInstance } from 'i18next'
import type { Words } from '../screens/words.ts'

type AppLocale = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The words of one language, by i18next.
 * @param guide reads the words of a guide by its namespace
 */
export function i18nextWords(language: string, app: AppLocale, guide: Words['guide']): Words {
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
  const { interpolator } = i18n.services
  return {
    language,
    say: (key, values = {}) => i18n.t(key, { ...values, nest: false }),
    guide,
    fill: (text, values) =>
      text.includes('{{') ? interpolator.interpolate(text, { ...values }, language, {}) : text,
  }
}
