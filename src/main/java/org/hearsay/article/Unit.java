package org.hearsay.article;

import java.util.Optional;
import org.hearsay.text.Span;

/**
 * One or several lines that belong together: a paragraph that line breaks cut, or a line alone.
 *
 * @param plain their words, mark-up blanked, white space folded
 * @param first its first line, which has the mark-up
 * @param last its last line
 * @param told what its words or its form tell it to be, wherever it stands; empty for prose
 */
record Unit(String plain, Line first, Line last, Optional<Block.Kind> told) {

  static Unit of(Line line) {
    return new Unit(line.plain(), line, line, told(line));
  }

  Unit with(Line next) {
    return new Unit(plain + " " + next.plain(), first, next, told);
  }

  Span span() {
    return first.span().cover(last.span());
  }

  boolean isTold(Block.Kind kind) {
    return told.isPresent() && told.get() == kind;
  }

  boolean isRule() {
    return first.rule();
  }

  int heading() {
    return first.heading();
  }

  boolean isFinished() {
    return Line.endsSentence(plain);
  }

  int length() {
    return plain.length();
  }

  int words() {
    return HeaderLines.words(plain);
  }

  private static Optional<Block.Kind> told(Line line) {
    if (line.rule()) {
      return Optional.of(Block.Kind.FURNITURE);
    }
    Optional<Block.Kind> kind = LineTable.STANDARD.kind(line.plain());
    if (kind.isPresent()) {
      return kind;
    }
    if (HeaderLines.isByline(line.plain())) {
      return Optional.of(Block.Kind.BYLINE);
    }
    if (HeaderLines.besideDate(line.plain()).isPresent()) {
      return Optional.of(Block.Kind.DATE);
    }
    boolean links = line.linkOnly() && !(line.isFinished() && HeaderLines.words(line.plain()) >= 8);
    boolean marks = line.plain().chars().noneMatch(Character::isLetterOrDigit);
    boolean trail = line.heading() == 0 && HeaderLines.isTrail(line.plain());
    return links && line.heading() == 0 || marks || trail || HeaderLines.isAddress(line.plain())
        ? Optional.of(Block.Kind.FURNITURE)
        : Optional.empty();
  }
}
