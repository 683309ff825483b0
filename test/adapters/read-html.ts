import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5'
import type { ReadBack } from '../screens/hostile-values.ts'

/** An element as a browser would read it. */
export interface Read {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** All text below it. */
  readonly text: string
}

/** All elements of a page in their order, as another parser reads them. */
export function elementsOf(html: string): readonly Read[] {
  return below(parse(html))
}

/** What another parser reads of a page: its elements with the names of their attributes, and all text of its body. */
export function readHtml(html: string): ReadBack {
  const elements = elementsOf(html)
  return {
    kinds: elements.map(({ name, attributes }) => [name, ...Object.keys(attributes)].join(' ')),
    text: elements.find(({ name }) => name === 'body')?.text ?? '',
  }
}

function below(node: Tree.Node): readonly Read[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(below) : []
  if (!('tagName' in node)) return inner
  const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
  return [{ name: node.tagName, attributes, text: textOf(node) }, ...inner]
}

function textOf(node: Tree.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : ''
}
