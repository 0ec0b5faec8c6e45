package dev.praetor.finding;

/**
 * A source of the law as one cites it.
 *
 * @param key how the rules refer to it
 * @param text "T. com. Paris, 15e ch., 15 févr. 2016, Destock Meubles c/ Blue Acacia"; an article in the numbering that
 *     was in force when the contract was concluded
 */
public record Citation(String key, String text) {}
