/** The usual legal forms of one country, as companies write them. A bar parts them; dots, spaces and case don't matter. */
export interface CountryForms {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly atEnd: string
  readonly atFront?: string
  /** At the front only where one of `atEnd` stands at the end ('S.C. Flora S.R.L.'). */
  readonly atBothEnds?: string
}

/** The 27 Member States, the neighbours, and what is common elsewhere. Of countries that share a form, the likelier stands first. */
export const legalFormList: readonly CountryForms[] = [
  {
    country: 'SE',
    atEnd: `
      AB | AB (publ) | (publ) | Aktiebolag | Aktiebolaget | HB | Handelsbolag | Handelsbolaget | KB |
      Kommanditbolag | Kommanditbolaget | Enskild firma | Enskild näringsverksamhet | ek. för. |
      Ekonomisk förening | Ideell förening`,
    atFront: `
      AB | Aktiebolag | Aktiebolaget | HB | Handelsbolag | Handelsbolaget | KB | Kommanditbolag |
      Kommanditbolaget | Enskild firma`,
  },
  {
    country: 'NL',
    atEnd: `
      B.V. | B.V. i.o. | Besloten Vennootschap | N.V. | Naamloze Vennootschap | V.O.F. |
      Vennootschap onder firma | C.V. | Commanditaire vennootschap | Eenmanszaak | Maatschap |
      Coöperatie | Coöperatie U.A. | U.A. | W.A. | B.A. | Stichting | Vereniging`,
    atFront: `
      B.V. | N.V. | V.O.F. | C.V. | Maatschap | Coöperatie | Coöperatieve | Stichting | Vereniging |
      Eenmanszaak`,
  },
  {
    country: 'DE',
    atEnd: `
      GmbH | gGmbH | mbH | Gesellschaft mbH | Gesellschaft mit beschränkter Haftung | AG |
      Aktiengesellschaft | KG | KGaA | OHG | GbR | UG | UG (haftungsbeschränkt) | GmbH & Co. KG |
      GmbH & Co. KGaA | GmbH & Co. OHG | UG & Co. KG | AG & Co. KG | SE & Co. KG | e.K. | e.Kfm. |
      e.Kfr. | e.V. | eG | PartG | eGbR`,
  },
  {
    country: 'AT',
    atEnd: `
      GmbH | Ges.m.b.H. | GesmbH | AG | KG | OG | e.U. | GmbH & Co. KG | Ges.m.b.H. & Co. KG | eGen |
      FlexCo`,
  },
  {
    country: 'BE',
    atEnd: `
      BV | BVBA | EBVBA | NV | SA | SRL | SPRL | CV | CVBA | SC | SCRL | VOF | SNC | CommV | Comm.V. |
      SComm | GCV | VZW | ASBL`,
    atFront: 'BV | BVBA | NV | SA | SRL | SPRL | VOF | SNC | VZW | ASBL',
  },
  {
    country: 'FI',
    atEnd: `
      Oy | Oy Ab | Ab Oy | Oyj | Oyj Abp | Abp | Ab | Osakeyhtiö | Ky | Kb | Ay | Avoin yhtiö |
      Kommandiittiyhtiö | Tmi | T:mi | Osk | Osuuskunta`,
    atFront: 'Oy | Oy Ab | Ab | Osakeyhtiö | Ky | Tmi | T:mi | Osuuskunta',
  },
  {
    country: 'DK',
    atEnd: `
      A/S | ApS | I/S | K/S | P/S | IVS | A.m.b.a. | S.m.b.a. | F.m.b.a. | Aktieselskab |
      Anpartsselskab | Interessentskab | Enkeltmandsvirksomhed`,
    atFront: 'A/S | ApS | I/S | K/S',
  },
  {
    country: 'FR',
    atEnd: `
      SA | SAS | SASU | SARL | EURL | SNC | SCA | SCS | SCI | SCEA | SCOP | EARL | GAEC | GIE | EI |
      EIRL`,
    atFront: `
      SA | SAS | SASU | SARL | EURL | SNC | SCEA | SCI | EARL | GAEC | Ets | Établissements |
      Société`,
  },
  {
    country: 'IT',
    atEnd: `
      S.p.A. | S.r.l. | S.r.l.s. | S.n.c. | S.a.s. | S.a.p.A. | S.S. | Soc. Coop. |
      Società Cooperativa | S.c.a r.l. | S.c.r.l. | S.r.l. unipersonale | S.r.l. a socio unico |
      S.S. Agricola`,
    atFront: 'Soc. Coop. | Società Cooperativa | Ditta',
  },
  {
    country: 'ES',
    atEnd: `
      S.L. | S.L.U. | S.L.L. | S.L.N.E. | S.A. | S.A.U. | S.A.T. | S.C. | S. Coop. | C.B. |
      Sociedad Limitada | Sociedad Anónima | S. Com.`,
  },
  {
    country: 'PT',
    atEnd: `
      Lda | Lda. | Limitada | Unipessoal Lda | Sociedade Unipessoal Lda | S.A. | SGPS | SGPS S.A. |
      CRL | ENI`,
  },
  {
    country: 'PL',
    atEnd: `
      Sp. z o.o. | Sp. z o.o. sp. k. | Sp. z o.o. sp. j. | Spółka z o.o. |
      Spółka z ograniczoną odpowiedzialnością | S.A. | Spółka Akcyjna | Sp. k. | Sp. j. |
      Spółka jawna | Spółka komandytowa | Sp. p. | S.K.A. | S.C. | Spółka cywilna | P.S.A.`,
    atFront: 'P.H.U. | P.P.H.U. | F.H.U. | P.P.H. | F.H. | P.W.',
  },
  {
    country: 'CZ',
    atEnd: `
      s.r.o. | spol. s r.o. | společnost s r.o. | a.s. | akciová společnost | v.o.s. | k.s. |
      družstvo | o.p.s.`,
  },
  {
    country: 'SK',
    atEnd: `
      s.r.o. | spol. s r.o. | spoločnosť s r.o. | a.s. | akciová spoločnosť | v.o.s. | k.s. | j.s.a. |
      družstvo`,
  },
  {
    country: 'HU',
    atEnd: `
      Kft. | Zrt. | Nyrt. | Rt. | Bt. | Kkt. | Korlátolt Felelősségű Társaság | e.v. | e.c. |
      Szövetkezet`,
  },
  {
    country: 'SI',
    atEnd: 'd.o.o. | d.d. | d.n.o. | k.d. | s.p. | z.o.o. | z.b.o.',
  },
  {
    country: 'HR',
    atEnd: 'd.o.o. | j.d.o.o. | d.d. | j.t.d. | k.d. | obrt | OPG',
    atFront: 'Obrt | OPG',
  },
  {
    country: 'RO',
    atEnd: 'S.R.L. | S.R.L.-D | S.A. | S.N.C. | S.C.S. | P.F.A. | I.I. | I.F.',
    atFront: 'P.F.A. | I.I.',
    atBothEnds: 'S.C. | SC',
  },
  {
    country: 'BG',
    atEnd: 'ЕООД | ООД | АД | ЕАД | СД | КД | EOOD | OOD | AD | EAD | Ltd.',
    atFront: 'ЕТ | ET',
  },
  {
    country: 'GR',
    atEnd: `
      Α.Ε. | Ε.Π.Ε. | Ι.Κ.Ε. | Ο.Ε. | Ε.Ε. | A.E. | E.P.E. | I.K.E. | O.E. | E.E. | S.A. | P.C. |
      Μονοπρόσωπη Ι.Κ.Ε. | Μονοπρόσωπη Α.Ε.`,
  },
  {
    country: 'EE',
    atEnd: 'OÜ | AS | UÜ | TÜ | MTÜ | FIE | Osaühing | Aktsiaselts',
    atFront: 'OÜ | AS | UÜ | TÜ | MTÜ | FIE | Osaühing | Aktsiaselts',
  },
  {
    country: 'LV',
    atEnd: 'SIA | AS | IK | Z/S | K/S | P/S | A/S',
    atFront: 'SIA | AS | A/S | IK | Z/S | K/S | P/S',
  },
  {
    country: 'LT',
    atEnd: 'UAB | AB | MB | IĮ | VšĮ | TŪB | KŪB | ŽŪB',
    atFront: 'UAB | AB | MB | IĮ | VšĮ | TŪB | KŪB | ŽŪB',
  },
  {
    country: 'IE',
    atEnd: `
      Ltd. | Limited | DAC | PLC | CLG | ULC | Unlimited Company | Designated Activity Company |
      Teoranta | Teo. | LP | LLP`,
  },
  {
    country: 'MT',
    atEnd: 'Ltd. | Limited | PLC | p.l.c. | Co. Ltd. | Company Limited',
  },
  {
    country: 'CY',
    atEnd: 'Ltd. | Limited | PLC | Λτδ | Λίμιτεδ | Public Co. Ltd.',
  },
  {
    country: 'LU',
    atEnd: 'S.à r.l. | Sàrl | SARL | SARL-S | S.à r.l.-S | S.A. | SCA | SCS | SCSp | SENC | SECS',
  },
  {
    country: 'EU',
    atEnd: 'SE | SCE | EEIG | EWIV | Societas Europaea',
  },
  {
    country: 'NO',
    atEnd: 'AS | ASA | A/S | ANS | DA | ENK',
    atFront: 'AS | A/S',
  },
  {
    country: 'CH',
    atEnd: 'GmbH | AG | SA | Sàrl | Sagl',
  },
  {
    country: 'GB',
    atEnd: 'Ltd. | Limited | PLC | LLP | LP | CIC',
  },
  {
    country: 'US',
    atEnd: `
      LLC | L.L.C. | Inc. | Incorporated | Corp. | Corporation | Co. Ltd. | Pty Ltd | Pvt. Ltd. |
      Private Limited | PLLC`,
  },
]
