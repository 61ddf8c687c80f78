package org.hearsay.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.hearsay.entity.Referent;
import org.hearsay.text.Span;

/**
 * Settles who says what inside what somebody else says: sources, and the order of a chain.
 *
 * <p>Where a ministry says that its state demands something, the ministry demands it: such a pair
 * becomes one attribution, the outer's source with the inner's words.
 */
final class Nesting {

  private final Kinship kinship;
  private final SourceResolver resolver;

  Nesting(Kinship kinship, SourceResolver resolver) {
    this.kinship = kinship;
    this.resolver = resolver;
  }

  /** Resolves sources and parents; coordinated sources become drafts of their own. */
  void settle(List<Draft> drafts) {
    for (Draft d : drafts) {
      if (d.parent.isEmpty()) {
        d.parent =
            drafts.stream()
                .filter(o -> o.holds(d) && !d.holds(o) && passesOn(o) && !isAside(o, d))
                .min(Comparator.comparingInt(Draft::contentLength));
      }
    }
    breakCycles(drafts);
    List<Draft> outerFirst = new ArrayList<>(drafts);
    outerFirst.sort(Comparator.comparingInt(Nesting::depth).thenComparing(d -> d.cover));
    for (Draft d : outerFirst) {
      List<Referent> sources = resolver.sources(d);
      if (!sources.isEmpty()) {
        d.source = Optional.of(sources.get(0));
        for (Referent other : sources.subList(1, sources.size())) {
          Draft second = d.copy();
          second.source = Optional.of(other);
          second.parent = d.parent;
          second.isLink = d.isLink;
          drafts.add(second);
        }
      }
    }
    outerFirst.forEach(this::merge);
  }

  /**
   * Accusing, denying or urging is no way of passing on what others say; saying and reporting is.
   */
  private static boolean passesOn(Draft outer) {
    return outer.cue.isEmpty()
        || switch (outer.cue.get().frame()) {
          case SAY, CITE, ACCUSE_THAT, WARN, MESSAGE -> true;
          default -> false;
        };
  }

  /** "regrets that …", "warned that …": more than passing on. */
  private static boolean isActOfItsOwn(Draft outer) {
    return outer
        .cue
        .filter(c -> c.frame() == Frame.ACCUSE_THAT || c.frame() == Frame.WARN)
        .isPresent();
  }

  /** ", which Y has blamed on Z": an aside in what X says is the writer's own. */
  private static boolean isAside(Draft outer, Draft inner) {
    if (inner.cue.isEmpty() || inner.spans.cue().isEmpty()) {
      return false;
    }
    Syntax s = inner.cue.get().tree();
    int up = inner.cue.get().head();
    for (int steps = 0; up >= 0 && steps < 4; steps++) {
      if (s.relation(up).equals("relcl")) {
        int from = s.firstOf(up);
        boolean comma = from > 0 && s.form(from - 1).equals(",");
        return comma && outer.spans.content().stream().noneMatch(c -> isQuoted(s, c));
      }
      up = s.head(up);
    }
    return false;
  }

  private static boolean isQuoted(Syntax s, Span content) {
    return s.tokenAt(content.start()).stream().anyMatch(t -> "“\"''``".contains(s.form(t)));
  }

  private static void breakCycles(List<Draft> drafts) {
    for (Draft d : drafts) {
      Draft up = d;
      for (int steps = 0; up.parent.isPresent(); steps++) {
        up = up.parent.get();
        if (up == d || steps > 20) {
          d.parent = Optional.empty();
          break;
        }
      }
    }
  }

  private static int depth(Draft d) {
    return d.parent.map(p -> 1 + depth(p)).orElse(0);
  }

  /** One voice in two words: the inner keeps its act, the outer gives its name. */
  private void merge(Draft inner) {
    if (inner.parent.isEmpty()) {
      return;
    }
    Draft outer = inner.parent.get();
    while (outer.isDropped && outer.parent.isPresent()) {
      outer = outer.parent.get();
    }
    if (outer.source.isEmpty()) {
      return;
    }
    if (inner.source.isEmpty() || kinship.speaksFor(outer.source.get(), inner.source.get())) {
      if (inner.source.isPresent() && !outer.isLink) {
        inner.source = outer.source;
        inner.parent = outer.parent;
        inner.liftedFrom = Optional.of(outer);
      }
      return;
    }
    boolean onlyPasses =
        !isActOfItsOwn(outer)
            && inner.cover.overlap(outer.contentCover) * 10 >= outer.contentCover.length() * 6;
    if (onlyPasses && outer.spans.content().size() == 1) {
      outer.isLink = true;
    }
  }
}
