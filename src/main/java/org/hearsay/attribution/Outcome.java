package org.hearsay.attribution;

import java.util.List;
import java.util.Optional;
import org.hearsay.entity.Referent;

/**
 * One act that an attribution performs.
 *
 * @param rules what decided each part, as {@code part=rule}
 * @param certainty 0 to 1, of act and target given the spans
 */
record Outcome(
    Act act,
    Optional<Referent> target,
    Optional<Referent> addressee,
    List<String> rules,
    double certainty) {}
