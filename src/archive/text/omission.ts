/** The mark of words left out, as sources print it: an ellipsis in brackets of any kind. */
export const OMISSION = /[<[(]\s*(?:\.{3,}|…+)\s*[>\])]/gu;
