package org.hearsay.reuse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearsay.reuse.TextReuse.Direction;
import org.hearsay.reuse.TextReuse.Reason;

/** Decides whether shared passages are reuse, and which of two articles is the copy. */
final class ReuseJudge {
  /** Fewer agreeing words outside quotations are what two reports of one event share by chance. */
  private static final int LEAST_WORDS = 20;

  /** So is a smaller part of the shorter article. */
  private static final double LEAST_SHARE = 0.12;

  /** From this share on, an article is said to be held in the other as a whole. */
  private static final double WHOLE = 0.85;

  private ReuseJudge() {}

  static Optional<TextReuse> judge(ReuseProfile one, ReuseProfile other) {
    boolean inOrder = one.id().compareTo(other.id()) < 0;
    ReuseProfile a = inOrder ? one : other;
    ReuseProfile b = inOrder ? other : one;
    List<Aligner.Tile> tiles = Aligner.align(a.words(), b.words());
    int matched = 0;
    int own = 0;
    for (Aligner.Tile t : tiles) {
      matched += t.matched();
      own += unquoted(a.words(), t.startA(), t.endA());
    }
    int shorter = Math.min(a.words().size(), b.words().size());
    if (own < Math.min(LEAST_WORDS, shorter / 2) || matched < LEAST_SHARE * shorter) {
      return Optional.empty();
    }
    double shareOfA = (double) matched / a.words().size();
    double shareOfB = (double) matched / b.words().size();
    Optional<Direction> direction = direction(a, b, shareOfA, shareOfB);
    return Optional.of(
        new TextReuse(
            a.id(),
            b.id(),
            shareOfA,
            shareOfB,
            tiles.stream()
                .map(
                    t ->
                        new TextReuse.Passage(
                            a.words().span(t.startA(), t.endA()),
                            b.words().span(t.startB(), t.endB())))
                .toList(),
            direction,
            credits(a, b, direction)));
  }

  private static int unquoted(Words words, int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      n += words.isQuoted(i) ? 0 : 1;
    }
    return n;
  }

  private static Optional<Direction> direction(
      ReuseProfile a, ReuseProfile b, double shareOfA, double shareOfB) {
    boolean aCreditsB = names(a.credits(), b);
    boolean bCreditsA = names(b.credits(), a);
    if (aCreditsB != bCreditsA) {
      return Optional.of(from(aCreditsB ? b : a, aCreditsB ? a : b, Reason.CREDIT_LINE));
    }
    // a dateline that names an agency says whose text this is: the agency's own article is first
    boolean agencyA = a.publisher().filter(a.datelines()::contains).isPresent();
    boolean agencyB = b.publisher().filter(b.datelines()::contains).isPresent();
    boolean sameOutlet = a.publisher().isPresent() && a.publisher().equals(b.publisher());
    boolean aHasB = names(a.datelines(), b);
    boolean bHasA = names(b.datelines(), a);
    if (!sameOutlet && (aHasB || agencyB) != (bHasA || agencyA)) {
      boolean bFirst = aHasB || agencyB;
      return Optional.of(from(bFirst ? b : a, bFirst ? a : b, Reason.AGENCY_DATELINE));
    }
    if (before(a, b)) {
      return Optional.of(from(a, b, Reason.EARLIER_DATE));
    }
    if (before(b, a)) {
      return Optional.of(from(b, a, Reason.EARLIER_DATE));
    }
    if (shareOfA >= WHOLE && shareOfB < WHOLE - 0.1) {
      return Optional.of(from(a, b, Reason.EXTENSION));
    }
    if (shareOfB >= WHOLE && shareOfA < WHOLE - 0.1) {
      return Optional.of(from(b, a, Reason.EXTENSION));
    }
    return Optional.empty();
  }

  private static Direction from(ReuseProfile original, ReuseProfile copy, Reason reason) {
    return new Direction(original.id(), copy.id(), reason);
  }

  private static boolean names(java.util.Set<String> keys, ReuseProfile other) {
    return other.publisher().filter(keys::contains).isPresent();
  }

  private static boolean before(ReuseProfile a, ReuseProfile b) {
    Optional<LocalDate> lastOfA = a.published().flatMap(d -> d.latest());
    Optional<LocalDate> firstOfB = b.published().flatMap(d -> d.earliest());
    return lastOfA.isPresent() && firstOfB.isPresent() && lastOfA.get().isBefore(firstOfB.get());
  }

  private static boolean credits(ReuseProfile a, ReuseProfile b, Optional<Direction> direction) {
    boolean aNamesB = names(a.sources(), b) && !a.publisher().equals(b.publisher());
    boolean bNamesA = names(b.sources(), a) && !a.publisher().equals(b.publisher());
    return direction
        .map(d -> d.copy().equals(a.id()) ? aNamesB : bNamesA)
        .orElse(aNamesB || bNamesA);
  }
}
