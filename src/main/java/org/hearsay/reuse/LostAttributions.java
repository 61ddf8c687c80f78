package org.hearsay.reuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.hearsay.reuse.LostAttribution.Change;
import org.hearsay.reuse.ReuseProfile.Statement;
import org.hearsay.text.Span;

/** Compares the attributions of an original with those of its copy, passage by passage. */
final class LostAttributions {
  /** So much of a content must stand in the copy before its attribution is looked for there. */
  private static final double COPIED = 0.7;

  private final ToIntFunction<String> strength;

  /**
   * @param strength how far a cue commits the writer: 1 "claimed", 2 "said", 3 "confirmed", 0 when
   *     not known
   */
  LostAttributions(ToIntFunction<String> strength) {
    this.strength = strength;
  }

  List<LostAttribution> find(ReuseProfile original, ReuseProfile copy) {
    List<LostAttribution> lost = new ArrayList<>();
    List<Aligner.Tile> tiles = Aligner.align(original.words(), copy.words());
    for (Statement s : original.statements()) {
      Optional<Span> there = copied(s.content(), original.words(), copy.words(), tiles);
      if (there.isEmpty()) {
        continue;
      }
      List<Statement> candidates =
          copy.statements().stream()
              .filter(c -> c.content().overlap(there.get()) * 2 >= there.get().length())
              .toList();
      Optional<Change> change = change(s, candidates);
      if (change.isPresent()) {
        Span passage =
            candidates.isEmpty() ? sentence(copy.text(), there.get()) : candidates.get(0).passage();
        lost.add(new LostAttribution(original.id(), copy.id(), s.passage(), passage, change.get()));
      }
    }
    return lost;
  }

  private Optional<Change> change(Statement s, List<Statement> candidates) {
    if (candidates.isEmpty()) {
      return Optional.of(Change.DROPPED);
    }
    if (candidates.stream().noneMatch(c -> sameSource(s, c))) {
      return Optional.of(Change.RE_SOURCED);
    }
    int before = strength.applyAsInt(s.cue());
    boolean stronger =
        before > 0
            && candidates.stream()
                .filter(c -> sameSource(s, c))
                .allMatch(c -> strength.applyAsInt(c.cue()) > before);
    return stronger ? Optional.of(Change.STRENGTHENED) : Optional.empty();
  }

  /** {@code span} up to the ends of the sentence around it, as far as stops and line ends show. */
  private static Span sentence(String text, Span span) {
    int start = span.start();
    while (start > 0 && !endsSentence(text, start - 1)) {
      start--;
    }
    int end = span.end();
    while (end < text.length() && !endsSentence(text, end)) {
      end++;
    }
    return new Span(start, Math.min(text.length(), end + 1)).trim(text);
  }

  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    return c == '\n'
        || (c == '.' || c == '!' || c == '?')
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)));
  }

  private static boolean sameSource(Statement s, Statement c) {
    String a = s.source().toLowerCase(Locale.ROOT);
    String b = c.source().toLowerCase(Locale.ROOT);
    return a.equals(b) || a.contains(b) || b.contains(a);
  }

  /** Where the copy has the words of {@code content}, when it has most of them in one place. */
  private static Optional<Span> copied(
      Span content, Words original, Words copy, List<Aligner.Tile> tiles) {
    int from = original.indexAt(content.start());
    int to = Math.min(original.size(), original.indexAt(content.end() - 1) + 1);
    for (Aligner.Tile t : tiles) {
      int first = Math.max(from, t.startA());
      int end = Math.min(to, t.endA());
      if (end - first >= COPIED * (to - from) && end > first) {
        // edits inside a tile shift words a little; the share of the way through is near enough
        double scale = (double) (t.endB() - t.startB()) / (t.endA() - t.startA());
        int startB = t.startB() + (int) Math.round((first - t.startA()) * scale);
        int endB = t.startB() + (int) Math.round((end - t.startA()) * scale);
        startB = Math.min(startB, t.endB() - 1);
        endB = Math.max(startB + 1, Math.min(endB, t.endB()));
        return Optional.of(copy.span(startB, endB));
      }
    }
    return Optional.empty();
  }
}
