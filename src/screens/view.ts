import type { ClockState } from '../flow/clock.ts'
import type { Block } from '../guides/words.ts'

/** A row of a form or of a summary. */
export interface Row {
  readonly label: string
  readonly value: string
  /** The language of the value, where it is not the page's. */
  readonly language?: string
}

export type Status = 'done' | 'next' | 'todo' | 'blocked' | 'possible'

/** One line of a checklist, ready to be shown. */
export interface ItemBlock {
  readonly kind: 'item'
  readonly state: Status
  /** Counted from 1; none for what is only possible. */
  readonly number?: number
  readonly title: string
  /** The state in words, with the day where it is done. */
  readonly status: string
  readonly notes: readonly string[]
  readonly warnings: readonly string[]
}

/** A field of a form, ready to be drawn. */
export interface DrawnField {
  readonly label: string
  /** What goes there; empty where nothing does. */
  readonly value: string
  /** Counted from 1; none for a field that may stay empty. */
  readonly number?: number
  readonly note: string
}

/** A form as it lies on the site: drawn as a box where there is room, else as a list. */
export interface FormBlock {
  readonly kind: 'form'
  readonly title: string
  readonly fields: readonly DrawnField[]
}

/** How a clock stands, in a sentence; its state colours it. */
export interface ClockBlock {
  readonly kind: 'clock'
  readonly state: ClockState
  readonly text: string
}

/** What is only to be looked at, and what is said of it where nothing is drawn. */
export interface Drawing {
  readonly drawn: readonly string[]
  readonly told: string
}

/** A screen that is drawn, or what stands beside one. The lines of a QR code are drawn already and go out as they are. */
export type Panel =
  | {
      readonly kind: 'computer' | 'phone' | 'note'
      readonly title: string
      readonly lines: readonly (string | Drawing)[]
    }
  | {
      readonly kind: 'qr-code'
      readonly lines: readonly string[]
      /** The text that the QR code holds. */
      readonly holds: string
    }
  | { readonly kind: 'text'; readonly texts: readonly string[] }

/** Two screens, beside each other where there is room. */
export interface PanelsBlock {
  readonly kind: 'panels'
  readonly panels: readonly [Panel, Panel]
}

export type ViewBlock =
  | Block
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'rows'; readonly rows: readonly Row[] }
  | ItemBlock
  | FormBlock
  | ClockBlock
  | PanelsBlock

/** What a screen says before it has a shape. */
export interface View {
  /** What stands at the right of the top line: part and step, or how much is done. */
  readonly aside?: string
  readonly title: string
  readonly blocks: readonly ViewBlock[]
}

/** How a text looks; in a plain theme nothing changes. */
export interface Theme {
  readonly title: (text: string) => string
  readonly strong: (text: string) => string
  readonly quiet: (text: string) => string
  readonly done: (text: string) => string
  readonly next: (text: string) => string
  readonly warning: (text: string) => string
}

const same = (text: string): string => text

/** Text as it is, for pipes, files and tests. */
export const plainTheme: Theme = {
  title: same,
  strong: same,
  quiet: same,
  done: same,
  next: same,
  warning: same,
}
