/** A row as it was cut out of a paste. */
export interface TableRow {
  /** The cell of the company's name; missing where only activities were copied. */
  readonly name?: string
  /** The cell of its activities; missing where it wasn't copied. */
  readonly activities?: string
  /** Whether it is plain where its cells begin and end. */
  readonly isPlain: boolean
  /** Whether it is sure which cell is the name. */
  readonly isWhole: boolean
}
