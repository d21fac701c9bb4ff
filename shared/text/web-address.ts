/**
 * Addresses of the web and of mail, and bare hosts with a path: numbers in them are no statements.
 * Every part has a bound, so that a hostile text costs linear time.
 */
export const webAddress =
  /\b(?:https?:\/\/|www\.)[^\s,"'<>)\]|]{1,2000}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}|(?<![\w.-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.[a-z]{2,24}\/[^\s,"'<>)\]|]{0,2000}/giu;
