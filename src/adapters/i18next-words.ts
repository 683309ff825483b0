import type { i18n } from 'i18next'
import { safe } from '../screens/safe.ts'
import type { Values, Words } from '../screens/words.ts'
import { type AppLocale, makeInstance } from './i18next-words/instance.ts'

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
    say: (key, values = {}) => {
      const shown = safeValues(values)
      return plainlyFilled(plainText(app, key, values), shown) ?? instance().t(key, { ...shown, nest: false })
    },
    guide,
    fill: (text, values) => {
      if (!text.includes('{{')) return text
      const told = withoutSecondDot(text, values)
      return (
        plainlyFilled(told, values) ??
        instance().services.interpolator.interpolate(told, { ...values }, language, {})
      )
    },
  }
}

/** The text of a key; nothing where a count has a say in it: each language has a plural for "other". */
function plainText(app: AppLocale, key: string, { count }: Values): string | undefined {
  const dot = key.indexOf('.')
  const [group, name] = [app[key.slice(0, dot)], key.slice(dot + 1)]
  return count === undefined || group?.[`${name}_other`] === undefined ? group?.[name] : undefined
}

const plainPlaceholder = /\{\{([\w./-]+)\}\}/g

/**
 * A text with its values, where it has only plain placeholders, as nearly all have: i18next does the same, and takes long to
 * start. Nothing where there is more to it: a plural, a format, another text in it, or a value that is missing. What is told
 * of an answer is empty where the journey has no such question.
 */
function plainlyFilled(text: unknown, values: Values): string | undefined {
  if (typeof text !== 'string') return undefined
  if (!text.includes('{{') && !text.includes('$t(')) return text
  if (/\{\{|\$t\(/.test(text.replace(plainPlaceholder, ''))) return undefined
  const paths = [...text.matchAll(plainPlaceholder)].map(([, path = '']) => path.split('.'))
  if (!paths.every((path) => path[0] === 'told' || hasValue(path, values))) return undefined
  return text.replace(plainPlaceholder, (_, path: string) => valueAt(path.split('.'), values))
}

function hasValue([first = '', ...rest]: readonly string[], values: Values): boolean {
  const value = Object.hasOwn(values, first) ? values[first] : undefined
  return typeof value === 'object'
    ? rest.length > 0 && hasValue(rest, value)
    : value !== undefined && rest.length === 0
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
