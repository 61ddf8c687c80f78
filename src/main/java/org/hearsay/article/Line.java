package org.hearsay.article;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.Span;

/**
 * A line that holds something.
 *
 * @param span without white space at its edges, mark-up included
 * @param plain its words: mark-up blanked, white space folded; empty for a rule
 * @param heading 1 to 6 for a Markdown heading, else 0
 * @param rule true for a line of dashes, stars or the like
 * @param linkOnly true when all its words are those of hyperlinks
 * @param bold true when emphasis wraps the whole line
 * @param listItem true behind a bullet or a list number
 * @param gap empty lines before it
 */
record Line(
    Span span,
    String plain,
    int heading,
    boolean rule,
    boolean linkOnly,
    boolean bold,
    boolean listItem,
    int gap) {

  /** The lines of {@code text}, of which {@code blanked} is {@link Markup#blank}. */
  static List<Line> of(String text, String blanked) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    int gap = 0;
    while (start < text.length()) {
      int end = start;
      while (end < text.length() && !isLineEnd(text.charAt(end))) {
        end++;
      }
      Span span = trim(text, start, end);
      if (span.isEmpty()) {
        gap++;
      } else {
        add(lines, line(text, blanked, span, gap));
        gap = 0;
      }
      boolean windows = end + 1 < text.length() && text.startsWith("\r\n", end);
      start = end + (windows ? 2 : 1);
    }
    return lines;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\f' || c == '\u0085';
  }

  /** Adds it; {@code ===} right under a line makes that line a heading (setext). */
  private static void add(List<Line> lines, Line line) {
    if (line.rule && line.gap == 0 && !lines.isEmpty()) {
      Line above = lines.get(lines.size() - 1);
      char mark = line.markUnder();
      if (!above.rule && above.heading == 0 && above.plain.length() <= 200 && mark != 0) {
        lines.set(
            lines.size() - 1,
            new Line(
                above.span,
                above.plain,
                mark == '=' ? 1 : 2,
                false,
                false,
                false,
                false,
                above.gap));
        return;
      }
    }
    lines.add(line);
  }

  private char markUnder() {
    return plain.startsWith("=") ? '=' : plain.startsWith("-") ? '-' : 0;
  }

  private static Line line(String text, String blanked, Span span, int gap) {
    String raw = span.of(text);
    boolean rule = Markup.isRule(raw);
    String plain = rule ? raw : fold(span.of(blanked));
    return new Line(
        span,
        plain,
        Markup.headingLevel(text, span.start(), span.end()),
        rule,
        !rule && isLinkOnly(raw, plain),
        raw.length() > 2 && isEmphasis(raw.charAt(0)) && isEmphasis(raw.charAt(raw.length() - 1)),
        Markup.listMark(text, span.start(), span.end()) > 0,
        gap);
  }

  private static boolean isEmphasis(char c) {
    return c == '*' || c == '_';
  }

  /** True when nothing but separators stands outside link words. */
  private static boolean isLinkOnly(String raw, String plain) {
    int i = 0;
    boolean any = false;
    while (i < raw.length()) {
      char c = raw.charAt(i);
      if (c == '[') {
        int close = Markup.closing(raw, i, raw.length(), '[', ']');
        int last =
            close < 0 || close + 1 >= raw.length() || raw.charAt(close + 1) != '('
                ? -1
                : Markup.closing(raw, close + 1, raw.length(), '(', ')');
        if (last < 0) {
          return false;
        }
        any = true;
        i = last + 1;
      } else if (Character.isLetterOrDigit(c)) {
        return false;
      } else {
        i++;
      }
    }
    return any && !plain.isEmpty();
  }

  private static Span trim(String text, int from, int to) {
    int s = from;
    int e = to;
    while (s < e && Markup.isBlank(text.charAt(s))) {
      s++;
    }
    while (e > s && Markup.isBlank(text.charAt(e - 1))) {
      e--;
    }
    return new Span(s, e);
  }

  /** White space folded to single spaces, none at the edges. */
  static String fold(String s) {
    StringBuilder out = new StringBuilder(s.length());
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      if (!Markup.isBlank(c)) {
        out.append(c);
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int length = out.length();
    return length > 0 && out.charAt(length - 1) == ' '
        ? out.substring(0, length - 1)
        : out.toString();
  }

  /** True when the line ends as a sentence does. */
  boolean isFinished() {
    return endsSentence(plain);
  }

  static boolean endsSentence(String plain) {
    int i = plain.length() - 1;
    while (i >= 0 && "\"'”’»)]} ".indexOf(plain.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?…:;".indexOf(plain.charAt(i)) >= 0;
  }
}
