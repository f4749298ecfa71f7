/**
 * The version of how facts are made. Whoever changes what a fact says raises it: the facts of every record that were
 * made by another are made anew, by themselves, while people go on working.
 */
export const FACT_RULES = 4;
