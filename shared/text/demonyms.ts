/** Of whom or what comes from a country: "Danish" says Denmark. As written, by the country's name in `findGeographies`. */
export const demonyms: ReadonlyMap<string, string> = new Map(
  'American:United States,Americans:United States,Danish:Denmark,Norwegian:Norway,Finnish:Finland,Icelandic:Iceland,Irish:Ireland,Scottish:Scotland,Welsh:Wales,English:England,Austrian:Austria,Belgian:Belgium,Polish:Poland,Czech:Czechia,Slovak:Slovakia,Slovenian:Slovenia,Croatian:Croatia,Serbian:Serbia,Hungarian:Hungary,Romanian:Romania,Bulgarian:Bulgaria,Greek:Greece,Turkish:Turkey,Portuguese:Portugal,Ukrainian:Ukraine,Russian:Russia,Estonian:Estonia,Latvian:Latvia,Lithuanian:Lithuania,Israeli:Israel,Egyptian:Egypt,Saudi:Saudi Arabia,Emirati:United Arab Emirates,Iranian:Iran,Pakistani:Pakistan,Bangladeshi:Bangladesh,Indonesian:Indonesia,Malaysian:Malaysia,Singaporean:Singapore,Thai:Thailand,Vietnamese:Vietnam,Filipino:Philippines,Philippine:Philippines,Taiwanese:Taiwan,Argentine:Argentina,Argentinian:Argentina,Chilean:Chile,Colombian:Colombia,Peruvian:Peru,Kenyan:Kenya,Nigerian:Nigeria,Maltese:Malta,Cypriot:Cyprus,Luxembourgish:Luxembourg,Texan:Texas,Texans:Texas,Californian:California,Californians:California,Floridian:Florida,Floridians:Florida,Asian:Asia,African:Africa'
    .split(',')
    .map(each => each.split(':'))
    .map(([people = '', place = '']) => [people, place] as const),
);
