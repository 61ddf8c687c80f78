package org.hearsay.strike;

import org.hearsay.strike.CasualtyFigure.Outcome;

/**
 * A casualty figure in a sentence, before anybody asks of which strike and by whom.
 *
 * @param victims the words for the victims; may be empty
 * @param first index of the first token of the counted phrase
 * @param end one past its last token
 * @param predicate index of the word that tells the outcome
 * @param cumulative true for the toll of a longer time
 */
record Figure(
    Outcome outcome,
    Quantity quantity,
    String victims,
    int first,
    int end,
    int predicate,
    boolean cumulative) {}
