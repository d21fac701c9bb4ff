/** Orders to a machine that reads, in languages other than English: to forget what it was told, or to be somebody else. */
const foreignOrders: readonly RegExp[] = [
  // German
  /(?:ignorier|vergiss|vergesst|vergessen sie|missacht|verwirf|beacht)\p{L}*\s.{0,30}?(?:vorherig|bisherig|obig|vorig|früher|vorangehend|vorstehend|deine|alle)\p{L}*\s(?:\p{L}+\s)?(?:anweisung|instruktion|befehl|regel|vorgabe|aufforderung|prompt)/iu,
  /^\W*(?:ab jetzt |von nun an |ab sofort )?(?:du bist|sie sind|bist du) (?:jetzt |nun |ab sofort )?(?:ein|eine|der|die)?\s?(?:ki|assistent|sprachmodell|chatbot)/iu,
  /^\W*(?:schreibe?|behaupte|antworte|gib aus|gib)\s(?:nur|ausschließlich|dass|,? dass|stets|immer)\b/iu,
  // French
  /(?:ignor|oubli|négli|annul)(?:e[rzs]?|ez)\s(?:toutes?\s)?(?:les|vos|tes|ces)\s(?:\p{L}+\s)?(?:instructions?|consignes?|directives?|règles|ordres)(?:\s(?:précédente?s?|antérieure?s?|ci-dessus|antérieurs))?/iu,
  /(?:tu es|vous êtes)\s(?:désormais|maintenant|à présent|dorénavant)\s/iu,
  /^\W*(?:écri[sv]\p{L}*|répond\p{L}*|affirm\p{L}*|di(?:s|tes))\s(?:que\b|uniquement|seulement|toujours)/iu,
  // Spanish and Portuguese
  /(?:ignor[ae]|olvida|descarta|desconsidere|esqueça|omite)n?\s(?:todas?\s|todos?\s)?(?:las|los|as|os|tus|sus|suas)\s(?:\p{L}+\s)?(?:instrucciones|instruções|indicaciones|órdenes|ordens|reglas|regras|directrices|orientações|comandos)/iu,
  /(?:a partir de ahora|desde ahora|a partir de agora|agora|ahora)\s(?:tú\s)?(?:eres|você é|és|serás)\s/iu,
  /^\W*(?:escrib[ea]|escreva|responde?a?|di|diga|afirma|afirme)\s(?:que|solo|só|apenas|únicamente|siempre|sempre)\b/iu,
  // Italian
  /(?:ignora|dimentica|trascura|annulla)(?:te)?\s(?:tutte\s|tutti\s)?(?:le|i|gli|tue)\s(?:\p{L}+\s)?(?:istruzioni|indicazioni|regole|direttive|comandi|ordini)/iu,
  /(?:ora|adesso|d'ora in poi)\s(?:tu\s)?(?:sei|sarai)\s(?:un|una|il|la)\s/iu,
  // Dutch, the Nordic languages
  /(?:negeer|vergeet)\s(?:alle\s|al\s)?(?:de\s|je\s)?(?:vorige|eerdere|voorgaande|bovenstaande)\s(?:instructies|opdrachten|aanwijzingen|regels)/iu,
  /(?:ignorera|glöm|ignorer|glem|unohda|ohita)\s(?:alla\s|alle\s|kaikki\s)?(?:tidigare|föregående|tidligere|foregående|forrige|aiemmat|aikaisemmat|edelliset)\s\p{L}+/iu,
  // Polish, Czech
  /(?:z?ignoruj|zapomnij|pomiń|ignorujte|zapomeň)\p{L}*\s(?:o\s)?(?:wszystkie\s|wszystkich\s|všechny\s)?(?:poprzednie|poprzednich|wcześniejsze|powyższe|předchozí)\s(?:\p{L}+\s)?(?:instrukc|polece|wskazów|zasad|pokyn|příkaz)/iu,
  // Russian, Ukrainian, Bulgarian
  /(?:игнорируй|проигнорируй|забудь|отмени|ігноруй|проігноруй|забудьте|игнорирай)\p{L}*\s(?:о\s|про\s)?(?:все\s|всех\s|усі\s|всі\s|всички\s)?(?:предыдущ|прежн|вышеуказанн|ранее|попередн|вищенаведен|предишн)\p{L}*\s\p{L}+/iu,
  // Turkish
  /(?:önceki|yukarıdaki|tüm)\s(?:tüm\s|bütün\s)?(?:talimat|yönerge|komut|kural)\p{L}*\s(?:yok\s?say|görmezden|unut|dikkate alma|göz ardı)/iu,
  // Chinese, Japanese, Korean
  /(?:忽略|无视|無視|忘记|忘記|不要理会).{0,8}(?:之前|以上|先前|前面|此前|上述|所有).{0,8}(?:指令|指示|说明|說明|提示|规则|規則|命令)/u,
  /(?:你|您)(?:现在|現在|从现在起|從現在起)是/u,
  /(?:以前|これまで|上記|先の|前の|すべて).{0,8}(?:指示|命令|ルール|プロンプト).{0,10}(?:無視|忘れ|従わ)/u,
  /(?:이전|위의|앞의|모든).{0,8}(?:지시|명령|지침|프롬프트).{0,8}(?:무시|잊)/u,
  // Arabic, Persian, Hebrew
  /(?:تجاهل|انس|تغاض)\p{L}*\s.{0,20}?(?:التعليمات|الأوامر|الإرشادات|القواعد)/u,
  /(?:دستور|دستورالعمل)\p{L}*.{0,20}?(?:قبلی|پیشین|بالا).{0,20}?(?:نادیده|فراموش)/u,
  /(?:התעלם|התעלמי|שכח)\s.{0,20}?(?:ההוראות|הנחיות|ההנחיות)/u,
  // Hindi, Bengali
  /(?:पिछले|पूर्व|पहले|उपरोक्त|सभी).{0,14}(?:निर्देश|आदेश|नियम)\p{L}*\p{M}*.{0,14}(?:अनदेखा|नज़रअंदाज|नजरअंदाज|भूल)/u,
  /(?:পূর্ববর্তী|আগের|উপরের).{0,14}(?:নির্দেশ).{0,14}(?:উপেক্ষা|ভুলে)/u,
  // Vietnamese, Indonesian, Malay, Thai
  /(?:bỏ qua|phớt lờ|quên)\s.{0,12}?(?:hướng dẫn|chỉ dẫn|chỉ thị|lệnh|yêu cầu)\s.{0,10}?(?:trước|trên)/iu,
  /(?:abaikan|lupakan)\s(?:semua\s|seluruh\s)?(?:instruksi|perintah|arahan|aturan)\s/iu,
  /(?:ละเว้น|เพิกเฉย|ไม่ต้องสนใจ|ลืม).{0,12}(?:คำสั่ง|คำแนะนำ)/u,
];

/** Without one of these no order of the languages in Latin letters is possible: a cheap look before the dear ones. */
const latinSigns =
  /ignor|vergiss|vergess|missacht|verwirf|beacht|oubli|négli|annul|olvid|descart|desconsid|esque|omit|dimentic|trascur|negeer|vergeet|gl[öe]m|unohda|ohita|zapom|pomi|talimat|yönerge|komut|kural|bỏ qua|phớt|quên|abaikan|lupakan|tu es|vous êtes|du bist|sie sind|bist du|ahora|agora|sei |sarai|^\W*(?:schreib|behaupt|antwort|gib|écri|répond|affirm|dis|dit|escri|escre|respond|di|diga|afirm)/iu;
const otherScripts = /[\u0400-\u0dff\u0e00-\u0eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/u;

/** Whether a sentence gives orders to a machine in a language other than English. */
export function isForeignOrder(sentence: string): boolean {
  if (!latinSigns.test(sentence) && !otherScripts.test(sentence)) return false;
  return foreignOrders.some(pattern => pattern.test(sentence));
}
