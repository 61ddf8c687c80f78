package org.hearsay.strike;

import java.util.Optional;
import java.util.OptionalInt;
import org.hearsay.attribution.Attribution;
import org.hearsay.text.Span;

/**
 * How many were killed, injured, both together, or are missing, as one teller has it.
 *
 * @param lowest empty when only an upper bound is given
 * @param highest empty when the end is open ("at least 14")
 * @param victims whom, as the text calls them: "civilians", "members of a family"
 * @param surface the words of the figure: "at least 14"
 * @param span where {@code surface} stands
 * @param cumulative true for the toll of a longer time, false for that of the strike
 * @param attributedBy who tells it; empty for the article itself
 */
public record CasualtyFigure(
    Outcome outcome,
    OptionalInt lowest,
    OptionalInt highest,
    Bound bound,
    Optional<String> victims,
    String surface,
    Span span,
    boolean cumulative,
    Optional<Attribution> attributedBy) {

  /** What happened to them. */
  public enum Outcome {
    KILLED,
    INJURED,
    /** Killed and injured counted together. */
    CASUALTIES,
    MISSING
  }

  /** How the words bound the number. */
  public enum Bound {
    EXACT,
    AT_LEAST,
    AT_MOST,
    ABOUT,
    VAGUE
  }
}
