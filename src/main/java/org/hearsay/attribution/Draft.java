package org.hearsay.attribution;

import java.util.Optional;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * An attribution on its way: what its spans say, before its place in the chain and its acts are
 * known. Changed by {@link Nesting} only.
 */
final class Draft {

  final AttributionSpans spans;
  final Optional<Cue> cue;
  final Optional<Syntax> tree;
  final Span cover;
  final Span contentCover;

  /** Who says it; set once the source is resolved. */
  Optional<Referent> source = Optional.empty();

  /** The draft whose content holds this one, if any. */
  Optional<Draft> parent = Optional.empty();

  /** The draft of the same voice around it, whose words these are. */
  Optional<Draft> liftedFrom = Optional.empty();

  /** True when it only passes another's words on. */
  boolean isLink;

  /** True when another draft says the same better. */
  boolean isDropped;

  Draft(AttributionSpans spans, Optional<Cue> cue, Optional<Syntax> tree) {
    this.spans = spans;
    this.cue = cue;
    this.tree = tree;
    this.contentCover = cover(spans.content());
    Span all = contentCover;
    for (Span s : spans.source()) {
      all = all.cover(s);
    }
    for (Span s : spans.cue()) {
      all = all.cover(s);
    }
    this.cover = all;
  }

  static Span cover(java.util.List<Span> spans) {
    return spans.stream().reduce(Span::cover).orElseThrow();
  }

  /** A draft with the same spans, for the second of two coordinated sources. */
  Draft copy() {
    return new Draft(spans, cue, tree);
  }

  boolean contentHolds(Span span) {
    return spans.content().stream().anyMatch(c -> c.contains(span));
  }

  /** True when the content of this one holds cue and source of the other. */
  boolean holds(Draft inner) {
    if (inner == this) {
      return false;
    }
    if (inner.spans.cue().isEmpty()) {
      return inner.spans.source().stream().allMatch(this::contentHolds)
          && !inner.spans.source().isEmpty();
    }
    return inner.spans.cue().stream().allMatch(this::contentHolds)
        && inner.spans.content().stream()
            .anyMatch(c -> spans.content().stream().anyMatch(c::overlaps));
  }

  int contentLength() {
    return spans.content().stream().mapToInt(Span::length).sum();
  }
}
