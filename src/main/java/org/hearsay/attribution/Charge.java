package org.hearsay.attribution;

import java.util.Optional;
import org.hearsay.entity.Referent;

/**
 * A wrong that somebody's words name, and who is said to have done it.
 *
 * @param doer empty when the words do not tell
 * @param strength 0 to 1: how surely a party that says so accuses
 * @param rule by which argument the doer was found
 * @param token index of the word that names the wrong
 */
record Charge(
    Optional<Referent> doer, double strength, Wrongdoing.Kind kind, String rule, int token) {}
