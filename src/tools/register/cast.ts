/** A company before it has numbers. */
export interface Cast {
  /** Empty for all but those of the exercises, which are called by it. */
  readonly id: string
  /** As the table shows it. */
  readonly name: string
  /** What it is really called, where the table has it otherwise. */
  readonly callsItself?: string
  /** Former names, by which it is found too. */
  readonly otherNames?: readonly string[]
  readonly country: string
  readonly address: string
  readonly activities: Readonly<Record<string, string>>
}

/** The companies of the exercises, and those that stand beside them in the table. */
export const cast: readonly Cast[] = [
  {
    id: 'kvelmyra',
    name: 'Kvelmyra Växtimport AB',
    country: 'SE',
    address: 'Övningsgatan 4, 553 13 Jönköping',
    activities: { eupo: 'valid' },
  },
  {
    id: 'kvelmyra-malmo',
    name: 'Kvelmyra Växtimport AB',
    country: 'SE',
    address: 'Provgränd 11, 211 20 Malmö',
    activities: { eurpo: 'valid' },
  },
  {
    id: 'kvelmyra-spedition',
    name: 'Kvelmyra Spedition HB',
    country: 'SE',
    address: 'Övningsgatan 6, 553 13 Jönköping',
    activities: { load: 'valid' },
  },
  {
    id: 'ojtasa',
    name: 'Ojtasa Fro AB',
    callsItself: 'Öjtåsa Frö AB',
    country: 'SE',
    address: 'Övningsvägen 23, 352 30 Växjö',
    activities: { timber: 'valid' },
  },
  {
    id: 'haskvika',
    name: 'Häskvika Blommor AB',
    country: 'SE',
    address: 'Övningsvägen 8, 702 11 Örebro',
    activities: { eupo: 'valid' },
  },
  {
    id: 'trondflo',
    name: 'Tröndflo Spedition AB',
    country: 'SE',
    address: 'Provgränd 2, 252 21 Helsingborg',
    activities: { load: 'valid' },
  },
  {
    id: 'skromale',
    name: 'Skrömäle Lantbruk AB',
    country: 'SE',
    address: 'Övningsgatan 17, 903 26 Umeå',
    activities: { eupo: 'valid' },
  },
  {
    id: 'zwampveen',
    name: 'Zwampveen Biologisch B.V.',
    callsItself: 'Zwampveen Bio-import B.V.',
    country: 'NL',
    address: 'Oefenweg 31, 5911 AA Venlo',
    activities: { organic: 'valid', timber: 'valid' },
  },
  {
    id: 'zwampveen-fruit',
    name: 'Zwampveen Fruit V.O.F.',
    country: 'NL',
    address: 'Oefenstraat 5, 3011 AA Rotterdam',
    activities: { organic: 'new' },
  },
]
