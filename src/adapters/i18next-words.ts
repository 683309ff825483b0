import { createInstance, type i18n } from 'i18next'
import { safe } from '../screens/safe.ts'
import type { Values, Words } from '../screens/words.ts'

type AppLocale = Readonly<Record<string, Readonly<Record<string, string>>>>

/**
 * The words of one language, by i18next.
 * @param guide reads the words of a guide by its namespace
 */
export function i18nextWords(language: string, app: AppLocale, guide: Words['guide']): Words {
  let made: i18n | undefined
  const instance = (): i18n => {
    made ??= makeInstance(language, app)
    return made
  }
  return {
    language,
    say: (key, values) =>
      (values === undefined && plainText(app, key)) ||
      instance().t(key, { ...safeValues(values ?? {}), nest: false }),
    guide,
    fill: (text, values) =>
      text.includes('{{')
        ? instance().services.interpolator.interpolate(
            withoutSecondDot(text, values),
            { ...values },
            language,
            {},
          )
        : text,
  }
}

/** A text that needs nothing but to be found; most are such, and i18next takes long to start. */
function plainText(app: AppLocale, key: string): string | undefined {
  const [group = '', name = '', ...more] = key.split('.')
  const text = more.length === 0 ? app[group]?.[name] : undefined
  return typeof text === 'string' && !/\{\{|\$t\(/.test(text) ? text : undefined
}

function makeInstance(language: string, app: AppLocale): i18n {
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

/** Values that can't steer a terminal, whoever forgot to make them safe. */
function safeValues(values: Values): Values {
  const shown: Record<string, Values[string]> = {}
  for (const [name, value] of Object.entries(values))
    shown[name] = typeof value === 'string' ? safe(value, Number.POSITIVE_INFINITY) : value
  return shown
}

/** A value that ends with a dot, such as a company's legal form, ends its sentence too. */
function withoutSecondDot(text: string, values: Values): string {
  return text.replace(/(\{\{([^{}]+)\}\})\.(?!\.)/g, (whole, placeholder: string, path: string) =>
    valueAt(path.trim().split('.'), values).endsWith('.') ? placeholder : whole,
  )
}

function valueAt(path: readonly string[], values: Values): string {
  const [first = '', ...rest] = path
  const value = values[first]
  return typeof value === 'object' ? valueAt(rest, value) : String(value ?? '')
}
