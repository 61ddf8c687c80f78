package org.hearsay.strike;

import java.util.Optional;
import org.hearsay.attribution.Attribution;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Somebody is said to have carried out a strike, or to deny it.
 *
 * @param denied true when the teller says that the perpetrator did not do it
 * @param attributedBy who says so; empty for the article itself
 */
public record Blame(
    Referent perpetrator, boolean denied, Span passage, Optional<Attribution> attributedBy) {}
