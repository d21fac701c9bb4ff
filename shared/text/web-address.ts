/** Addresses of the web and of mail, and bare hosts with a path: numbers in them are no statements. */
export const webAddress =
  /\b(?:https?:\/\/|www\.)[^\s,"'<>)\]|]+|\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/[^\s,"'<>)\]|]*/giu;
