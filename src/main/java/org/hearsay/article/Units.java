package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Joins the lines of a text into units: what a line break cut is put together again. */
final class Units {
  /** A line that ends without a stop, but is as long as this, may go on behind an empty line. */
  private static final int LONG_LINE = 80;

  /** Lines wrapped by hand or by mail programs are no longer than this. */
  private static final int WIDEST_WRAP = 110;

  /** Words that never end a line of their own. */
  private static final Set<String> DANGLING =
      Set.of(
          "the",
          "a",
          "an",
          "of",
          "and",
          "to",
          "in",
          "for",
          "that",
          "by",
          "with",
          "from",
          "on",
          "at",
          "or",
          "as",
          "its",
          "their",
          "his",
          "her",
          "which",
          "who",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "not",
          "between",
          "against",
          "into",
          "than",
          "but",
          "since",
          "until",
          "while",
          "during",
          "after",
          "before",
          "when",
          "if",
          "because",
          "over",
          "under",
          "near",
          "about",
          "within",
          "without",
          "through",
          "across",
          "despite",
          "including",
          "whose",
          "some",
          "any",
          "all",
          "be",
          "been",
          "this",
          "these",
          "those");

  private final String blanked;
  private final int width;
  private final List<Unit> units = new ArrayList<>();
  private boolean body;

  private Units(String blanked, int width) {
    this.blanked = blanked;
    this.width = width;
  }

  /** The units of {@code text}, of which {@code blanked} is {@link Markup#blank}. */
  static List<Unit> of(String text, String blanked) {
    List<Line> lines = Line.of(text, blanked);
    Units builder = new Units(blanked, wrapWidth(lines));
    lines.forEach(builder::add);
    return builder.units;
  }

  private void add(Line line) {
    Unit now = Unit.of(line);
    if (!units.isEmpty()) {
      Unit before = units.get(units.size() - 1);
      if (now.told().isEmpty() && before.told().isEmpty() && goesOn(before, line)
          || isLabelOf(before, now)) {
        units.remove(units.size() - 1);
        now = before.with(line);
      }
    }
    units.add(now);
    body |= opensBody(now);
  }

  /** True behind headlines: a byline, date, credit, dateline, or a finished paragraph. */
  private boolean opensBody(Unit u) {
    return u.told().isPresent()
        ? u.isTold(Block.Kind.BYLINE) || u.isTold(Block.Kind.DATE) || u.isTold(Block.Kind.CREDIT)
        : u.isFinished() && u.length() > LONG_LINE
            || Dateline.find(blanked, u.span().start(), u.span().end()).isPresent();
  }

  /** {@code Source:} alone, with its value on the next line. */
  private static boolean isLabelOf(Unit label, Unit value) {
    return label.told().isPresent()
        && !label.isTold(Block.Kind.FURNITURE)
        && label.plain().endsWith(":")
        && label.length() <= 30
        && value.first().gap() == 0
        && !value.isRule()
        && value.length() <= 80;
  }

  /** Whether {@code next} goes on with the sentence or paragraph that {@code unit} began. */
  private boolean goesOn(Unit unit, Line next) {
    if (unit.heading() > 0 || next.heading() > 0 || next.listItem() || next.gap() > 2) {
      return false;
    }
    if (next.gap() == 0 && isWrapped(unit)) {
      return true;
    }
    if (unit.isFinished() || unit.length() < 30) {
      return false;
    }
    char first = firstLetter(next.plain());
    char end = unit.plain().charAt(unit.length() - 1);
    if (Character.isLowerCase(first)
        || DANGLING.contains(unit.plain().substring(unit.plain().lastIndexOf(' ') + 1))) {
      return true;
    }
    boolean headline = HeaderLines.isTitleCase(unit.plain()) || unit.first().bold() || next.bold();
    boolean cut = Character.isLetterOrDigit(end) || end == ',';
    return body
        && cut
        && !headline
        && unit.length() >= LONG_LINE
        && next.gap() <= 1
        && Line.endsSentence(next.plain());
  }

  /** True when the unit's last line fills the width at which the document's lines are wrapped. */
  private boolean isWrapped(Unit unit) {
    int length = unit.last().plain().length();
    boolean headline = !body && !unit.isFinished() && HeaderLines.isTitleCase(unit.plain());
    return width > 0 && length >= 0.7 * width && length <= width + 5 && !headline;
  }

  /** The width at which the lines are wrapped, 0 when they are not. */
  private static int wrapWidth(List<Line> lines) {
    List<Integer> lengths = new ArrayList<>();
    int cut = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (lines.get(i).gap() == 0 && !lines.get(i - 1).rule()) {
        lengths.add(lines.get(i - 1).plain().length());
        cut += lines.get(i - 1).isFinished() ? 0 : 1;
      }
    }
    if (lengths.size() < 3 || cut < 0.4 * lengths.size()) {
      return 0;
    }
    lengths.sort(null);
    int width = lengths.get(lengths.size() - 1);
    int median = lengths.get(lengths.size() / 2);
    return width <= WIDEST_WRAP && width >= 40 && median >= 0.75 * width ? width : 0;
  }

  private static char firstLetter(String s) {
    for (int i = 0; i < s.length(); i++) {
      if (Character.isLetterOrDigit(s.charAt(i))) {
        return s.charAt(i);
      }
    }
    return ' ';
  }
}
