/** Of whom or what comes from a country: "Danish" says Denmark. As written, by the country's name in `findGeographies`. */
export const demonyms: ReadonlyMap<string, string> = new Map([
  ...pairs(
    'American:United States,Danish:Denmark,Norwegian:Norway,Finnish:Finland,Icelandic:Iceland,Irish:Ireland,Scottish:Scotland,Welsh:Wales,English:England,Austrian:Austria,Belgian:Belgium,Polish:Poland,Czech:Czechia,Slovak:Slovakia,Slovenian:Slovenia,Croatian:Croatia,Serbian:Serbia,Hungarian:Hungary,Romanian:Romania,Bulgarian:Bulgaria,Greek:Greece,Turkish:Turkey,Portuguese:Portugal,Ukrainian:Ukraine,Russian:Russia,Estonian:Estonia,Latvian:Latvia,Lithuanian:Lithuania,Israeli:Israel,Egyptian:Egypt,Saudi:Saudi Arabia,Emirati:United Arab Emirates,Iranian:Iran,Pakistani:Pakistan,Bangladeshi:Bangladesh,Indonesian:Indonesia,Malaysian:Malaysia,Singaporean:Singapore,Thai:Thailand,Vietnamese:Vietnam,Filipino:Philippines,Philippine:Philippines,Taiwanese:Taiwan,Argentine:Argentina,Argentinian:Argentina,Chilean:Chile,Colombian:Colombia,Peruvian:Peru,Kenyan:Kenya,Nigerian:Nigeria,Maltese:Malta,Cypriot:Cyprus,Luxembourgish:Luxembourg,Texan:Texas,Californian:California,Floridian:Florida,Asian:Asia,African:Africa,Moroccan:Morocco,Tunisian:Tunisia,Algerian:Algeria,Ghanaian:Ghana,Ethiopian:Ethiopia,Albanian:Albania,Macedonian:North Macedonia,Bosnian:Bosnia and Herzegovina,Montenegrin:Montenegro,Moldovan:Moldova,Belarusian:Belarus,Georgian:Georgia,Armenian:Armenia,Kazakh:Kazakhstan,Uzbek:Uzbekistan,Iraqi:Iraq,Kuwaiti:Kuwait,Qatari:Qatar,Jordanian:Jordan,Venezuelan:Venezuela,Ecuadorian:Ecuador,Bolivian:Bolivia,Uruguayan:Uruguay,Paraguayan:Paraguay,Cuban:Cuba',
  ).flatMap(([people, place]) => [[people, place] as const, [`${people}s`, place] as const]),
  ...pairs(
    'Germans:Germany,Italians:Italy,Canadians:Canada,Australians:Australia,Brazilians:Brazil,Mexicans:Mexico,Indians:India,Europeans:Europe,Koreans:South Korea,Danes:Denmark,Finns:Finland,Swedes:Sweden,Poles:Poland,Spaniard:Spain,Spaniards:Spain,Briton:United Kingdom,Britons:United Kingdom,Scots:Scotland,Turks:Turkey,Serbs:Serbia,Croat:Croatia,Croats:Croatia,Slovene:Slovenia,Slovenes:Slovenia,Icelander:Iceland,Icelanders:Iceland,Irishmen:Ireland,Dutchmen:Netherlands,Frenchmen:France,Luxembourger:Luxembourg,Luxembourgers:Luxembourg,Laotian:Laos,Cambodian:Cambodia,Afghan:Afghanistan,Afghans:Afghanistan',
  ),
]);

function pairs(list: string): (readonly [people: string, place: string])[] {
  return list
    .split(',')
    .map(each => each.split(':'))
    .map(([people = '', place = '']) => [people, place] as const);
}
