package org.hearsay.strike;

import java.util.Optional;
import org.hearsay.strike.StrikeReport.StrikeType;

/**
 * A word of a sentence that tells of an attack.
 *
 * @param token the head of its words
 * @param verb the verb that governs it: itself for a verb, the support verb ("carried out") or the
 *     verb of which it is the subject, for a noun
 * @param hit index of the head of what was hit, when it is the object of a verb
 * @param real false for attacks that are wished, feared, planned, stopped or told in general
 * @param fresh true when the words tell that it is not the attack told of before
 * @param definite true when the words take up an attack told of before ("the strike")
 */
record Trigger(
    int token,
    StrikeType type,
    Optional<Integer> verb,
    Optional<Integer> hit,
    boolean real,
    boolean fresh,
    boolean definite) {}
