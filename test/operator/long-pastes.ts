const activity = 'Professional operators other than those referred to in Article 45(1)(l) IMSOC (EUPO)'

/** Texts that repeat what may cost most, and a table as it is. */
export const shapes: Readonly<Record<string, string>> = {
  'rows of a table': `Exempel AB\nEORI: SE5561234567\tStorgatan 1\n123 45 Stockholm\n🇸🇪 Sweden\t${activity}\nValid\t\n`,
  'rows without the box': `Exempel AB\tStorgatan 1 Sweden\t${activity}\nValid\n`,
  'lines without tabs': `Exempel AB\nStorgatan 1\nSweden\n${activity}\nValid\n`,
  'one line without end': `Exempel AB Storgatan 1 Sweden ${activity} Valid `,
  'an activity again and again': `${activity} `,
  'an activity stuck together': activity.replace(/\W/g, ''),
  'the beginning of a name': 'Professional ',
  'words that nobody knows': 'Lorem ipsum dolor sit amet ',
  'line ends': '\n',
  'lines of one letter': 'a\n',
  tabs: '\t',
  'tabs and line ends': 'a\t\n\t',
  quotes: '"',
  'quotes at the beginning of cells': '\t"a""\n"',
  'brackets and dots': '(…)[...]',
  blanks: ' ',
  bars: '| ',
  'one letter': 'a',
  numbers: '45 1 l ',
  'legal forms': 'AB ',
  states: 'Valid New ',
  codes: 'EUPO EURPO ',
  marks: 'o\u0308\u0323\u0301',
  flags: '🇸🇪',
  'nothing that is seen': '\u200b\u00ad',
}

/** A text of so many characters that repeats a shape. */
export const longPaste = (shape: string, length: number): string =>
  shape.repeat(Math.ceil(length / shape.length)).slice(0, length)
